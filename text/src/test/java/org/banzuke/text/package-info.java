@NullMarked
package org.banzuke.text;

import org.jspecify.annotations.NullMarked;
