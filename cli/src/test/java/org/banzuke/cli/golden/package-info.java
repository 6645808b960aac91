/** End-to-end golden runs through the real command line. */
@NullMarked
package org.banzuke.cli.golden;

import org.jspecify.annotations.NullMarked;
