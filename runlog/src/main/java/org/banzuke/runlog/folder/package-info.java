/** The folder of a run. */
@NullMarked
package org.banzuke.runlog.folder;

import org.jspecify.annotations.NullMarked;
