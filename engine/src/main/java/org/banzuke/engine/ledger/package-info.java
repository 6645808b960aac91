/** The ledger: what models answered, for all runs of a workspace. */
@NullMarked
package org.banzuke.engine.ledger;

import org.jspecify.annotations.NullMarked;
