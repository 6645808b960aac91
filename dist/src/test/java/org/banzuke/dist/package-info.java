@NullMarked
package org.banzuke.dist;

import org.jspecify.annotations.NullMarked;
