/** Looking while a run goes on: bets whose capital stays small if nothing is there. */
@NullMarked
package org.banzuke.stats.sequential;

import org.jspecify.annotations.NullMarked;
