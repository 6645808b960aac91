/** Which task files there are: folders and packs, includes, names, tags, groups. */
@NullMarked
package org.banzuke.tasks.registry;

import org.jspecify.annotations.NullMarked;
