/** Text of a template to tree of nodes. */
@NullMarked
package org.banzuke.text.jinja.internal.syntax;

import org.jspecify.annotations.NullMarked;
