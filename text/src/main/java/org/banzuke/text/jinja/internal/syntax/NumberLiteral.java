package org.banzuke.text.jinja.internal.syntax;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.banzuke.text.python.PythonConversions;
import org.banzuke.text.python.PythonException;

/** Reads a number of a template: where it ends, whether it is a float, and its value. */
record NumberLiteral(int end, boolean real, Object value) {
    private static final String GROUPED = "\\d++(?:_\\d++)*+";
    private static final Pattern REAL =
            Pattern.compile(GROUPED + "(?:(?:\\." + GROUPED + ")?[eE][+-]?" + GROUPED + "|\\." + GROUPED + ")");
    private static final Pattern WHOLE = Pattern.compile(
            "0[bB](?:_?[01])++|0[oO](?:_?[0-7])++|0[xX](?:_?[0-9a-fA-F])++|[1-9](?:_?\\d)*+|0(?:_?0)*+");

    static NumberLiteral read(String text, int at, boolean afterDot) {
        var real = REAL.matcher(text).region(at, text.length());
        if (!afterDot && real.lookingAt()) {
            return new NumberLiteral(
                    real.end(), true, Double.parseDouble(real.group().replace("_", "")));
        }
        var whole = WHOLE.matcher(text).region(at, text.length());
        if (!whole.lookingAt()) {
            throw SyntaxFailure.at(at, "unexpected char '" + text.charAt(at) + "'");
        }
        try {
            var digits = whole.group();
            Object value = digits.startsWith("0_") ? BigInteger.ZERO : PythonConversions.parseInt(digits, 0);
            return new NumberLiteral(whole.end(), false, value);
        } catch (PythonException e) {
            throw SyntaxFailure.at(at, e.problem());
        }
    }
}
