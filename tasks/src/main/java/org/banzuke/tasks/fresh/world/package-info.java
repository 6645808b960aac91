/** The made-up world on which the bundled tiny model was trained. */
@NullMarked
package org.banzuke.tasks.fresh.world;

import org.jspecify.annotations.NullMarked;
