/** Benchmarks of task files: index, data, request building. */
@NullMarked
package org.banzuke.bench.tasks;

import org.jspecify.annotations.NullMarked;
