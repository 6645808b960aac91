/** Records and sealed types of the data flow, and the SPIs. No I/O. */
@NullMarked
package org.banzuke.api;

import org.jspecify.annotations.NullMarked;
