/** Solvers that read only the prompt and share no code with the generators. */
@NullMarked
package org.banzuke.tasks.fresh.solve;

import org.jspecify.annotations.NullMarked;
