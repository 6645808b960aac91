/** Generators of puzzles; none of them knows how a puzzle is solved from its text. */
@NullMarked
package org.banzuke.tasks.fresh.family;

import org.jspecify.annotations.NullMarked;
