/** Benchmarks of the HTTP backend against a mock server. */
@NullMarked
package org.banzuke.bench.http;

import org.jspecify.annotations.NullMarked;
