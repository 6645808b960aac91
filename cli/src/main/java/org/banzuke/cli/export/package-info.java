/** Runs as files for other programs: tables, and what lm-evaluation-harness reads. */
@NullMarked
package org.banzuke.cli.export;

import org.jspecify.annotations.NullMarked;
