/** A limited child process for what may crash or attack. */
@NullMarked
package org.banzuke.cell;

import org.jspecify.annotations.NullMarked;
