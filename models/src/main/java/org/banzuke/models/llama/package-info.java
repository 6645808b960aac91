/** Models in GGUF files, computed in process by llama.cpp. */
@NullMarked
package org.banzuke.models.llama;

import org.jspecify.annotations.NullMarked;
