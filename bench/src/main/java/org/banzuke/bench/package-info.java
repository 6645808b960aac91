/** Benchmarks with their peers. */
@NullMarked
package org.banzuke.bench;

import org.jspecify.annotations.NullMarked;
