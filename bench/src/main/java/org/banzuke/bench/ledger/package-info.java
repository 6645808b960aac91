/** Benchmarks of the ledger beside plain JDBC. */
@NullMarked
package org.banzuke.bench.ledger;

import org.jspecify.annotations.NullMarked;
