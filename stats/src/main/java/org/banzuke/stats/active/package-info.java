/** Estimates from items drawn by their promise. */
@NullMarked
package org.banzuke.stats.active;

import org.jspecify.annotations.NullMarked;
