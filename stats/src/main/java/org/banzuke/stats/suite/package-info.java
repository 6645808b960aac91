/** Values of several tasks put together, with their error. */
@NullMarked
package org.banzuke.stats.suite;

import org.jspecify.annotations.NullMarked;
