/** Models behind an OpenAI-compatible HTTP server. */
@NullMarked
package org.banzuke.models.openai;

import org.jspecify.annotations.NullMarked;
