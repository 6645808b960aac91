/** Whether a benchmark can still tell models apart. */
@NullMarked
package org.banzuke.stats.diagnostic;

import org.jspecify.annotations.NullMarked;
