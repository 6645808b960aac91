/** How long the estimators take on board-sized input; the peers are in {@code bench/peers}. */
@NullMarked
package org.banzuke.bench.stats;

import org.jspecify.annotations.NullMarked;
