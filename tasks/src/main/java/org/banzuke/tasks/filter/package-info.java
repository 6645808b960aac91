/** From responses to the value a metric sees. */
@NullMarked
package org.banzuke.tasks.filter;

import org.jspecify.annotations.NullMarked;
