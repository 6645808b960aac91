/** Runs as readers see them: state, results, samples, scores. */
@NullMarked
package org.banzuke.runlog.read;

import org.jspecify.annotations.NullMarked;
