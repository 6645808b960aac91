/** The world around a command: streams, environment, clock, interrupts, exit codes. */
@NullMarked
package org.banzuke.cli.process;

import org.jspecify.annotations.NullMarked;
