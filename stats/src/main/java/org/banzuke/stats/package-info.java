/** Pure estimators on arrays. */
@NullMarked
package org.banzuke.stats;

import org.jspecify.annotations.NullMarked;
