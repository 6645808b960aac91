/** A disk that forgets, tears and refuses as a test says. */
@NullMarked
package org.banzuke.testkit.disk;

import org.jspecify.annotations.NullMarked;
