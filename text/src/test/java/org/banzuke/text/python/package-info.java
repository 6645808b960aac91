@NullMarked
package org.banzuke.text.python;

import org.jspecify.annotations.NullMarked;
