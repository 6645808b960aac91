package org.banzuke.text.python;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Python's str methods on Java strings; positions and lengths count code points. */
public final class PythonStrings {
    private PythonStrings() {}

    /** Returns {@code len(s)}. */
    public static int length(String s) {
        return s.codePointCount(0, s.length());
    }

    static boolean isUnitPerCodePoint(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Character.isSurrogate(s.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns {@code str.isspace} of one code point: bidirectional white space, or category Zs. */
    public static boolean isSpace(int c) {
        if (c < 0x80) {
            return c == ' ' || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f);
        }
        return c == 0x85 || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    public static String strip(String s) {
        return lstrip(rstrip(s));
    }

    public static String lstrip(String s) {
        return lstrip(s, PythonStrings::isSpace);
    }

    public static String rstrip(String s) {
        return rstrip(s, PythonStrings::isSpace);
    }

    /** Returns {@code s.strip(chars)}. */
    public static String strip(String s, String chars) {
        return lstrip(rstrip(s, chars), chars);
    }

    /** Returns {@code s.lstrip(chars)}. */
    public static String lstrip(String s, String chars) {
        return lstrip(s, c -> chars.indexOf(c) >= 0);
    }

    /** Returns {@code s.rstrip(chars)}. */
    public static String rstrip(String s, String chars) {
        return rstrip(s, c -> chars.indexOf(c) >= 0);
    }

    private static String lstrip(String s, IntPredicate stripped) {
        int from = 0;
        while (from < s.length()) {
            int c = s.codePointAt(from);
            if (!stripped.test(c)) {
                break;
            }
            from += Character.charCount(c);
        }
        return s.substring(from);
    }

    private static String rstrip(String s, IntPredicate stripped) {
        int to = s.length();
        while (to > 0) {
            int c = s.codePointBefore(to);
            if (!stripped.test(c)) {
                break;
            }
            to -= Character.charCount(c);
        }
        return s.substring(0, to);
    }

    /** Returns {@code s.split()}: the words between runs of white space. */
    public static List<String> split(String s) {
        return split(s, -1);
    }

    /** Returns {@code s.split(None, max)}; a negative {@code max} means all. */
    public static List<String> split(String s, int max) {
        var parts = new ArrayList<String>();
        var rest = lstrip(s);
        while (!rest.isEmpty()) {
            if (max >= 0 && parts.size() >= max) {
                parts.add(rstrip(rest));
                break;
            }
            int end = wordEnd(rest);
            parts.add(rest.substring(0, end));
            rest = lstrip(rest.substring(end));
        }
        return parts;
    }

    private static int wordEnd(String s) {
        int end = 0;
        while (end < s.length() && !isSpace(s.codePointAt(end))) {
            end += Character.charCount(s.codePointAt(end));
        }
        return end;
    }

    /** Returns {@code s.rsplit(None, max)}; a negative {@code max} means all. */
    public static List<String> rsplit(String s, int max) {
        var parts = new ArrayList<String>();
        var rest = rstrip(s);
        while (!rest.isEmpty()) {
            if (max >= 0 && parts.size() >= max) {
                parts.addFirst(lstrip(rest));
                break;
            }
            int from = wordStart(rest);
            parts.addFirst(rest.substring(from));
            rest = rstrip(rest.substring(0, from));
        }
        return parts;
    }

    private static int wordStart(String s) {
        int from = s.length();
        while (from > 0 && !isSpace(s.codePointBefore(from))) {
            from -= Character.charCount(s.codePointBefore(from));
        }
        return from;
    }

    /** Returns {@code s.split(separator, max)}; a negative {@code max} means all. */
    public static List<String> split(String s, String separator, int max) {
        requireSeparator(separator);
        var parts = new ArrayList<String>();
        int from = 0;
        int next = s.indexOf(separator);
        while (next >= 0 && (max < 0 || parts.size() < max)) {
            parts.add(s.substring(from, next));
            from = next + separator.length();
            next = s.indexOf(separator, from);
        }
        parts.add(s.substring(from));
        return parts;
    }

    /** Returns {@code s.rsplit(separator, max)}; a negative {@code max} means all. */
    public static List<String> rsplit(String s, String separator, int max) {
        requireSeparator(separator);
        var parts = new ArrayList<String>();
        int to = s.length();
        int next = s.lastIndexOf(separator);
        while (next >= 0 && (max < 0 || parts.size() < max)) {
            parts.add(s.substring(next + separator.length(), to));
            to = next;
            next = next < separator.length() ? -1 : s.lastIndexOf(separator, next - separator.length());
        }
        parts.add(s.substring(0, to));
        return parts.reversed();
    }

    private static void requireSeparator(String separator) {
        if (separator.isEmpty()) {
            throw PythonException.value("empty separator");
        }
    }

    /** Returns {@code s.splitlines(keepends)}. */
    public static List<String> splitLines(String s, boolean keepEnds) {
        var lines = new ArrayList<String>();
        int from = 0;
        int i = 0;
        while (i < s.length()) {
            char c = s.charAt(i++);
            if (!isLineBreak(c)) {
                continue;
            }
            int end = i - 1;
            if (c == '\r' && i < s.length() && s.charAt(i) == '\n') {
                i++;
            }
            lines.add(s.substring(from, keepEnds ? i : end));
            from = i;
        }
        if (from < s.length()) {
            lines.add(s.substring(from));
        }
        return lines;
    }

    private static boolean isLineBreak(char c) {
        return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
    }
}
