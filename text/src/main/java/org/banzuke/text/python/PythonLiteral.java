package org.banzuke.text.python;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code ast.literal_eval} for text, numbers, lists, tuples, dictionaries, booleans and None.
 *
 * <p>It only reads: a name, a call or an operator is refused, never evaluated. Bytes, sets and complex numbers are
 * refused too. Confined to one text.
 */
public final class PythonLiteral {
    private static final int MAX_DEPTH = 90;

    private final LiteralTokens tokens;

    private PythonLiteral(String text) {
        this.tokens = new LiteralTokens(text);
    }

    /**
     * Returns the value that a literal stands for.
     *
     * @throws PythonException a SyntaxError if the text is not Python, a ValueError if it is more than a literal
     */
    public static @Nullable Object eval(String text) {
        var literal = new PythonLiteral(stripLeft(text));
        var value = literal.top();
        if (!literal.tokens.atEnd()) {
            throw LiteralTokens.syntax("invalid syntax after a literal");
        }
        return value;
    }

    private static String stripLeft(String text) {
        return PythonStrings.lstrip(text, " \t");
    }

    // Commas make a tuple even without parentheses.
    private @Nullable Object top() {
        Object first = value(0);
        return tokens.peek() == ',' ? PythonTuple.copyOf(rest(first, LiteralTokens.END, 0)) : first;
    }

    private @Nullable Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw LiteralTokens.syntax("too many nested parentheses");
        }
        return switch (tokens.peek()) {
            case '[' -> list(depth);
            case '(' -> parenthesis(depth);
            case '{' -> dict(depth);
            case '-', '+' -> signed();
            case '"', '\'' -> tokens.text();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.' -> tokens.number();
            default -> word();
        };
    }

    private @Nullable Object word() {
        if (tokens.isTextPrefix()) {
            return tokens.text();
        }
        var word = tokens.word();
        return switch (word) {
            case "True" -> true;
            case "False" -> false;
            case "None" -> null;
            default -> throw PythonException.value("malformed node or string: the name (" + word + ") is no literal");
        };
    }

    private Object signed() {
        boolean negative = tokens.next() == '-';
        char c = tokens.peek();
        if (!((c >= '0' && c <= '9') || c == '.')) {
            throw PythonException.value("malformed node or string: a sign stands before no number");
        }
        var number = tokens.number();
        return negative ? PythonArithmetic.negate(number) : number;
    }

    private List<@Nullable Object> list(int depth) {
        tokens.next();
        var list = elements(']', depth);
        tokens.expect(']');
        return list;
    }

    private List<@Nullable Object> elements(char end, int depth) {
        if (tokens.peek() == end) {
            return new ArrayList<>();
        }
        return rest(value(depth + 1), end, depth);
    }

    private List<@Nullable Object> rest(@Nullable Object first, char end, int depth) {
        var list = new ArrayList<@Nullable Object>();
        list.add(first);
        while (tokens.peek() == ',') {
            tokens.next();
            if (tokens.peek() == end) {
                break;
            }
            list.add(value(depth + 1));
        }
        return list;
    }

    private @Nullable Object parenthesis(int depth) {
        tokens.next();
        if (tokens.peek() == ')') {
            tokens.next();
            return PythonTuple.of();
        }
        Object first = value(depth + 1);
        boolean isTuple = tokens.peek() == ',';
        Object result = isTuple ? PythonTuple.copyOf(rest(first, ')', depth)) : first;
        tokens.expect(')');
        return result;
    }

    private Object dict(int depth) {
        tokens.next();
        var dict = new LinkedHashMap<Object, Object>();
        while (tokens.peek() != '}') {
            Object key = value(depth + 1);
            if (tokens.peek() == ',' || tokens.peek() == '}') {
                throw PythonException.value("malformed node or string: a set is not supported here");
            }
            tokens.expect(':');
            PythonDicts.put(dict, key, value(depth + 1));
            if (tokens.peek() != '}') {
                tokens.expect(',');
            }
        }
        tokens.next();
        return dict;
    }
}
