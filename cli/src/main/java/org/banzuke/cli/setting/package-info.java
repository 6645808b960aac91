/** Readers of option values that have a grammar of their own. */
@NullMarked
package org.banzuke.cli.setting;

import org.jspecify.annotations.NullMarked;
