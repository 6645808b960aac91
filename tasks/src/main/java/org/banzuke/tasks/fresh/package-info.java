/** Tasks of our own that need no files: the tiny world and the generated {@code fresh} suite. */
@NullMarked
package org.banzuke.tasks.fresh;

import org.jspecify.annotations.NullMarked;
