/** Maximisation of concave functions. */
@NullMarked
package org.banzuke.stats.newton;

import org.jspecify.annotations.NullMarked;
