/** The numbers of a run, as they are kept in {@code results.json}. */
@NullMarked
package org.banzuke.runlog.result;

import org.jspecify.annotations.NullMarked;
