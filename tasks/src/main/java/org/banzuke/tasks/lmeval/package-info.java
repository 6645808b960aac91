/** Tasks of lm-evaluation-harness as they stand in its task files. */
@NullMarked
package org.banzuke.tasks.lmeval;

import org.jspecify.annotations.NullMarked;
