/** Models that answer without understanding: what a score has to be held against. */
@NullMarked
package org.banzuke.models.baseline;

import org.jspecify.annotations.NullMarked;
