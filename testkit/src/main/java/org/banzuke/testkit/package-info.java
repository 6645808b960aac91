/** Fakes, fixtures and helpers for our tests and for plugin authors. */
@NullMarked
package org.banzuke.testkit;

import org.jspecify.annotations.NullMarked;
