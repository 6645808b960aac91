/** A run while it works, seen and steered from another terminal; the lines are told in docs/formats/live.md. */
@NullMarked
package org.banzuke.cli.live;

import org.jspecify.annotations.NullMarked;
