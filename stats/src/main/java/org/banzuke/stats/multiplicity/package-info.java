/** Many comparisons at once. */
@NullMarked
package org.banzuke.stats.multiplicity;

import org.jspecify.annotations.NullMarked;
