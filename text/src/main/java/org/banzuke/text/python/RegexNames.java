package org.banzuke.text.python;

import java.util.Map;

/**
 * The groups of a pattern. Immutable.
 *
 * @param count how many groups
 * @param numbers a named group's number
 */
record RegexNames(int count, Map<String, Integer> numbers) {
    RegexNames {
        numbers = Map.copyOf(numbers);
    }
}
