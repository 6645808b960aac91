/** The run-log format: writer, reader, verification. */
@NullMarked
package org.banzuke.runlog;

import org.jspecify.annotations.NullMarked;
