/** Canaries: questions of our own that show whether the same model goes on answering, and the rule that decides. Pure. */
@NullMarked
package org.banzuke.engine.canary;

import org.jspecify.annotations.NullMarked;
