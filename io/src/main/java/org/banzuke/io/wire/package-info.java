/** The one JSON form of the records that cross a pipe or are kept in a log: trees for {@code StrictJson}. */
@NullMarked
package org.banzuke.io.wire;

import org.jspecify.annotations.NullMarked;
