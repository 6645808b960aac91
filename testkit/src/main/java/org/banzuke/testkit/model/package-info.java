/** Models and tasks that do what a test says. */
@NullMarked
package org.banzuke.testkit.model;

import org.jspecify.annotations.NullMarked;
