/** How tests of promises say how many trials they make, and what they saw. */
@NullMarked
package org.banzuke.testkit.reliability;

import org.jspecify.annotations.NullMarked;
