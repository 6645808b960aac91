/** What a task file says, checked. */
@NullMarked
package org.banzuke.tasks.config;

import org.jspecify.annotations.NullMarked;
