/** The events of a run log and their lines. */
@NullMarked
package org.banzuke.runlog.event;

import org.jspecify.annotations.NullMarked;
