/** Leaderboards: entries, ranking, paired comparisons. */
@NullMarked
package org.banzuke.board;

import org.jspecify.annotations.NullMarked;
