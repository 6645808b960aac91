/** Tasks in lm-eval's language, ready to run. */
@NullMarked
package org.banzuke.tasks.lmeval;

import org.jspecify.annotations.NullMarked;
