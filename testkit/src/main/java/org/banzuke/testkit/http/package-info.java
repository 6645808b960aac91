/** A fake OpenAI-compatible server on real sockets, with seeded faults; for our tests, benchmarks and plugin authors. */
@NullMarked
package org.banzuke.testkit.http;

import org.jspecify.annotations.NullMarked;
