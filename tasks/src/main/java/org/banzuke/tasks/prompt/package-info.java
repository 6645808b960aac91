/** From a row to the texts a model is asked, character by character as lm-eval builds them. */
@NullMarked
package org.banzuke.tasks.prompt;

import org.jspecify.annotations.NullMarked;
