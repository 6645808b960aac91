/** Task files, datasets, prompts, filters, metrics and suites. */
@NullMarked
package org.banzuke.tasks;

import org.jspecify.annotations.NullMarked;
