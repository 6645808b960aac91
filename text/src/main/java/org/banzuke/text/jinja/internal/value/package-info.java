/** Values that only templates know: undefined names, namespaces, macros, markup, generators. */
@NullMarked
package org.banzuke.text.jinja.internal.value;

import org.jspecify.annotations.NullMarked;
