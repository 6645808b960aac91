/** Runs as the files of lm-evaluation-harness 0.4.13. */
@NullMarked
package org.banzuke.cli.export.lmeval;

import org.jspecify.annotations.NullMarked;
