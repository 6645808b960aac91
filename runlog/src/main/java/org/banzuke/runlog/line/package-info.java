/** Lines of a run log on disk: numbering, checksum chain, torn tails, group commit. */
@NullMarked
package org.banzuke.runlog.line;

import org.jspecify.annotations.NullMarked;
