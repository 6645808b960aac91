/** Ratings from battles: Bradley–Terry and its relatives, with honest errors. */
@NullMarked
package org.banzuke.stats.rating;

import org.jspecify.annotations.NullMarked;
