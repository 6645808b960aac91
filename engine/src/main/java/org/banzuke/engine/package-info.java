/** Planner, scheduler, ledger, scorer, resume and re-score. */
@NullMarked
package org.banzuke.engine;

import org.jspecify.annotations.NullMarked;
