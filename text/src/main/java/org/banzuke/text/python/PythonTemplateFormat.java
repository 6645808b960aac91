package org.banzuke.text.python;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code str.format}; fields may index lists and maps, and reach no attributes. Confined to one call. */
public final class PythonTemplateFormat {
    private static final Pattern FIRST = Pattern.compile("[^.\\[]*");
    private static final int MAX_NESTING = 2;

    private final List<?> positional;
    private final Map<?, ?> named;
    private final PythonAllowance allowance;
    private int automatic;

    private PythonTemplateFormat(List<?> positional, Map<?, ?> named, PythonAllowance allowance) {
        this.positional = positional;
        this.named = named;
        this.allowance = allowance;
    }

    /** Returns {@code format.format(*positional, **named)}. */
    public static String format(String format, List<?> positional, Map<?, ?> named, PythonAllowance allowance) {
        return new PythonTemplateFormat(positional, named, allowance).text(format, MAX_NESTING);
    }

    private String text(String format, int nesting) {
        if (nesting == 0) {
            throw PythonException.value("Max string recursion exceeded");
        }
        var out = new StringBuilder();
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i++);
            if (c != '{' && c != '}') {
                out.append(c);
            } else if (i < format.length() && format.charAt(i) == c) {
                out.append(c);
                i++;
            } else if (c == '}') {
                throw PythonException.value("Single '}' encountered in format string");
            } else {
                int close = close(format, i);
                out.append(field(format.substring(i, close), nesting));
                allowance.take(out.length());
                i = close + 1;
            }
        }
        return out.toString();
    }

    private static int close(String format, int from) {
        int open = 1;
        for (int i = from; i < format.length(); i++) {
            open += format.charAt(i) == '{' ? 1 : format.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw PythonException.value("Single '{' encountered in format string");
    }

    private String field(String field, int nesting) {
        int colon = field.indexOf(':');
        var head = colon < 0 ? field : field.substring(0, colon);
        var spec = colon < 0 ? "" : field.substring(colon + 1);
        int bang = head.indexOf('!');
        Object value = value(bang < 0 ? head : head.substring(0, bang));
        if (bang >= 0) {
            value = convert(head.substring(bang + 1), value);
        }
        return PythonFormatSpec.parse(text(spec, nesting - 1 == 0 && spec.isEmpty() ? 1 : nesting - 1))
                .format(value, allowance);
    }

    private static String convert(String conversion, @Nullable Object value) {
        return switch (conversion) {
            case "r" -> PythonRepr.of(value);
            case "s" -> PythonStr.of(value);
            case "a" -> PythonAscii.escape(PythonRepr.of(value));
            default -> throw PythonException.value("Unknown conversion specifier '" + conversion + "'");
        };
    }

    private @Nullable Object value(String path) {
        var first = FIRST.matcher(path);
        var name = first.lookingAt() ? first.group() : "";
        Object value = argument(name);
        int i = name.length();
        while (i < path.length()) {
            int close = path.indexOf(']', i);
            if (path.charAt(i) != '[' || close < 0) {
                throw new PythonException(PythonErrorKind.SECURITY, "a format field may not reach an attribute");
            }
            value = item(value, path.substring(i + 1, close));
            i = close + 1;
        }
        return value;
    }

    private @Nullable Object argument(String name) {
        if (!name.isEmpty() && !name.matches("[0-9]{1,9}")) {
            return PythonDicts.find(named, name)
                    .orElseThrow(() -> missing(name))
                    .value();
        }
        int index = name.isEmpty() ? automatic() : manual(Integer.parseInt(name));
        if (index >= positional.size()) {
            throw new PythonException(
                    PythonErrorKind.INDEX, "Replacement index " + index + " out of range for positional args tuple");
        }
        return positional.get(index);
    }

    private int automatic() {
        if (automatic < 0) {
            throw mixed();
        }
        return automatic++;
    }

    private int manual(int index) {
        if (automatic > 0) {
            throw mixed();
        }
        automatic = -1;
        return index;
    }

    private static PythonException mixed() {
        return PythonException.value("cannot switch between manual field specification and automatic field numbering");
    }

    private static @Nullable Object item(@Nullable Object value, String key) {
        boolean index = key.matches("[0-9]{1,9}");
        if (value instanceof Map<?, ?> map) {
            return PythonDicts.find(map, index ? (Object) Long.parseLong(key) : key)
                    .orElseThrow(() -> missing(key))
                    .value();
        }
        if (index && value != null && (value instanceof List<?> || value instanceof CharSequence)) {
            return PythonSequences.at(value, Long.parseLong(key));
        }
        throw PythonException.type("'" + PythonTypes.name(value) + "' object cannot be indexed by " + key);
    }

    private static PythonException missing(String key) {
        return new PythonException(PythonErrorKind.KEY, PythonRepr.of(key));
    }
}
