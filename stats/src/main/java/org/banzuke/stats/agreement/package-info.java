/** Agreement between raters, and correlation between scores. */
@NullMarked
package org.banzuke.stats.agreement;

import org.jspecify.annotations.NullMarked;
