/** Resampling in deterministic streams, and its intervals. */
@NullMarked
package org.banzuke.stats.bootstrap;

import org.jspecify.annotations.NullMarked;
