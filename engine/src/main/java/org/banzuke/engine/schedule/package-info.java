/** Who is asked what, when: windows, batches, retries. */
@NullMarked
package org.banzuke.engine.schedule;

import org.jspecify.annotations.NullMarked;
