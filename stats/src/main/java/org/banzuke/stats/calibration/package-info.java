/** Whether confidence means what it says. */
@NullMarked
package org.banzuke.stats.calibration;

import org.jspecify.annotations.NullMarked;
