/** From events to numbers. */
@NullMarked
package org.banzuke.engine.fold;

import org.jspecify.annotations.NullMarked;
