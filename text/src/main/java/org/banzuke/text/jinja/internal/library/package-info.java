/** Jinja's filters and tests, Python's methods and the global functions, each found by a closed switch. */
@NullMarked
package org.banzuke.text.jinja.internal.library;

import org.jspecify.annotations.NullMarked;
