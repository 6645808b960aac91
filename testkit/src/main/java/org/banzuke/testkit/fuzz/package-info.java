/** Broken inputs for parsers, from seeds. */
@NullMarked
package org.banzuke.testkit.fuzz;

import org.jspecify.annotations.NullMarked;
