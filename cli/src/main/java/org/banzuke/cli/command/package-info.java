/** The commands, one a class. */
@NullMarked
package org.banzuke.cli.command;

import org.jspecify.annotations.NullMarked;
