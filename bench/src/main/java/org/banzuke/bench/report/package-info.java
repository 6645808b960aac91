/** How large a report is, and how fast it opens and answers in a real browser. */
@NullMarked
package org.banzuke.bench.report;

import org.jspecify.annotations.NullMarked;
