/** Python-faithful text: Jinja, str and repr, literals, regular expressions, CPython random. */
@NullMarked
package org.banzuke.text;

import org.jspecify.annotations.NullMarked;
