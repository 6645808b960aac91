/** The only doors to the world: disk, strict and canonical JSON, limits. */
@NullMarked
package org.banzuke.io;

import org.jspecify.annotations.NullMarked;
