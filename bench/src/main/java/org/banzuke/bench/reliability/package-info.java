/** Writes {@code docs/reliability.md} from what the tests of promises left behind. */
@NullMarked
package org.banzuke.bench.reliability;

import org.jspecify.annotations.NullMarked;
