/** Real processes, to be killed. */
@NullMarked
package org.banzuke.testkit.crash;

import org.jspecify.annotations.NullMarked;
