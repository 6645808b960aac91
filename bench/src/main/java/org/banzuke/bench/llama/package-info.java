/** Speed of the llama backend as a share of what the machine can do. */
@NullMarked
package org.banzuke.bench.llama;

import org.jspecify.annotations.NullMarked;
