/** Several answers to one item: where the noise comes from, pass@k and pass^k. */
@NullMarked
package org.banzuke.stats.repeats;

import org.jspecify.annotations.NullMarked;
