/** Answers of an earlier run, asked again. */
@NullMarked
package org.banzuke.models.replay;

import org.jspecify.annotations.NullMarked;
