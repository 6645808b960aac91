/** Win rates at equal length. */
@NullMarked
package org.banzuke.stats.glm;

import org.jspecify.annotations.NullMarked;
