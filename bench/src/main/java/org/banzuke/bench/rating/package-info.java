/** Benchmarks of ratings from battles. */
@NullMarked
package org.banzuke.bench.rating;

import org.jspecify.annotations.NullMarked;
