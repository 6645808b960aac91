/** Benchmarks of the HTTP backend against a mock server in the same process. */
@NullMarked
package org.banzuke.bench.http;

import org.jspecify.annotations.NullMarked;
