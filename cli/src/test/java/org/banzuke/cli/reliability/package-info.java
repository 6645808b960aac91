/** The promises of {@code docs/reliability.md}, tried on the whole program in processes of its own. */
@NullMarked
package org.banzuke.cli.reliability;

import org.jspecify.annotations.NullMarked;
