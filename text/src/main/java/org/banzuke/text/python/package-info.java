/**
 * Python's values on plain Java ones: text, numbers, literals, JSON, regular expressions and {@code random}.
 *
 * <p>None is {@code null}, bool is {@link Boolean}, int is {@link Long} (or any smaller whole number) or
 * {@link java.math.BigInteger}, float is {@link Double}, str is {@link String}, list is {@link java.util.List},
 * tuple is {@link org.banzuke.text.python.PythonTuple}, dict is {@link java.util.Map} in insertion order. Behaviour
 * follows CPython 3.11.
 */
@NullMarked
package org.banzuke.text.python;

import org.jspecify.annotations.NullMarked;
