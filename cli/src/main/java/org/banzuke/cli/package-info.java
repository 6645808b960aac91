/** The commands; the only module that prints, reads the environment and exits. */
@NullMarked
package org.banzuke.cli;

import org.jspecify.annotations.NullMarked;
