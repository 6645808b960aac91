/** Item response theory: ability from few items. */
@NullMarked
package org.banzuke.stats.irt;

import org.jspecify.annotations.NullMarked;
