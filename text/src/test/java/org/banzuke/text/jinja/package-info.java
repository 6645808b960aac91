@NullMarked
package org.banzuke.text.jinja;

import org.jspecify.annotations.NullMarked;
