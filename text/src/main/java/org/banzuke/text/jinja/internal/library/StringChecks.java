package org.banzuke.text.jinja.internal.library;

import java.util.Map;
import java.util.function.Predicate;
import org.banzuke.text.jinja.internal.library.Methods.Method;
import org.banzuke.text.python.PythonCase;

/** The methods of str that ask what its characters are. */
final class StringChecks {
    private StringChecks() {}

    static void addTo(Map<String, Method<String>> table) {
        check(table, "isalpha", PythonCase::isAlpha);
        check(table, "isdigit", PythonCase::isDigit);
        check(table, "isdecimal", PythonCase::isDecimal);
        check(table, "isnumeric", PythonCase::isNumeric);
        check(table, "isalnum", PythonCase::isAlnum);
        check(table, "isspace", PythonCase::isSpace);
        check(table, "isascii", PythonCase::isAscii);
        check(table, "isprintable", PythonCase::isPrintable);
        check(table, "isidentifier", PythonCase::isIdentifier);
        check(table, "islower", PythonCase::isLower);
        check(table, "isupper", PythonCase::isUpper);
        check(table, "istitle", PythonCase::isTitle);
    }

    private static void check(Map<String, Method<String>> table, String name, Predicate<String> check) {
        table.put(name, (s, arguments, run) -> {
            arguments.bind(name);
            run.budget().take(s.length());
            return check.test(s);
        });
    }
}
