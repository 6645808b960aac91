/** Reads and checks the header of a GGUF file before native code sees it. */
@NullMarked
package org.banzuke.models.gguf;

import org.jspecify.annotations.NullMarked;
