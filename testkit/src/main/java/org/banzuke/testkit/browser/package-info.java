/** A real browser for tests of pages. */
@NullMarked
package org.banzuke.testkit.browser;

import org.jspecify.annotations.NullMarked;
