/** llama.cpp's C interface through java.lang.foreign, one layout per release, and what is computed with it. */
@NullMarked
package org.banzuke.models.llama.internal;

import org.jspecify.annotations.NullMarked;
