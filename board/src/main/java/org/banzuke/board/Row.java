package org.banzuke.board;

import org.banzuke.stats.Estimated;

/**
 * A model's row on a board.
 *
 * @param position place by score, from 1
 * @param bestRank smallest rank the data allow
 * @param worstRank largest rank the data allow
 * @param scores the run behind it
 * @param suite the mean over the board's tasks, and how sure it is
 */
public record Row(int position, int bestRank, int worstRank, RunScores scores, Estimated suite) {}
