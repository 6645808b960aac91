/** How many items an effect needs, and what a plan can see. */
@NullMarked
package org.banzuke.stats.power;

import org.jspecify.annotations.NullMarked;
