/** From filtered responses to scores, and from scores to lm-eval's numbers. */
@NullMarked
package org.banzuke.tasks.metric;

import org.jspecify.annotations.NullMarked;
