/** Signs that a model has seen the items. */
@NullMarked
package org.banzuke.stats.contamination;

import org.jspecify.annotations.NullMarked;
