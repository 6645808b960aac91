/** The engine, the run log, the ledger and the HTTP backend in a world where a seed decides everything. */
@NullMarked
package org.banzuke.engine.sim;

import org.jspecify.annotations.NullMarked;
