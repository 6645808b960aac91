/** Talk between processes of one user on one machine, over Unix domain sockets. */
@NullMarked
package org.banzuke.io.local;

import org.jspecify.annotations.NullMarked;
