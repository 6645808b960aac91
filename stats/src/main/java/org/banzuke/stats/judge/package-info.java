/** What a judge's verdicts say about the truth, given a few human labels. */
@NullMarked
package org.banzuke.stats.judge;

import org.jspecify.annotations.NullMarked;
