/** Simulations that show whether intervals cover and tests keep their level, and what other methods do. */
@NullMarked
package org.banzuke.stats.coverage;

import org.jspecify.annotations.NullMarked;
