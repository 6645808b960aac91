/** A world in which a seed decides who goes on next, and time passes only when nobody can. */
@NullMarked
package org.banzuke.testkit.sim;

import org.jspecify.annotations.NullMarked;
