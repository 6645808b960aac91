/** Checks that a workspace keeps its promises: the invariants behind {@code doctor --verify}. */
@NullMarked
package org.banzuke.engine.verify;

import org.jspecify.annotations.NullMarked;
