/** Items made by a program, and the task that asks and scores them. */
@NullMarked
package org.banzuke.tasks.fresh.item;

import org.jspecify.annotations.NullMarked;
