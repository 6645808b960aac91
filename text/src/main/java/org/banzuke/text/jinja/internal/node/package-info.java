/** The compiled template: immutable nodes that evaluate and render themselves. */
@NullMarked
package org.banzuke.text.jinja.internal.node;

import org.jspecify.annotations.NullMarked;
