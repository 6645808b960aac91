/** lm-eval's metrics and aggregations, one idea a file. */
@NullMarked
package org.banzuke.tasks.metric;

import org.jspecify.annotations.NullMarked;
