package org.banzuke.engine.ledger;

import org.banzuke.api.Price;

/**
 * What a run of the workspace has to do with the ledger.
 *
 * @param finished whether it will ask nothing more
 * @param price the price that stands in its last mark
 */
record RunUse(boolean finished, Price price) {}
