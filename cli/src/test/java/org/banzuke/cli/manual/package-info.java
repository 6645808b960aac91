/** The manual's pages of commands, made from their help. */
@NullMarked
package org.banzuke.cli.manual;

import org.jspecify.annotations.NullMarked;
