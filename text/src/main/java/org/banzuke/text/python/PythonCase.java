package org.banzuke.text.python;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Python's case mapping and character classes of str. */
public final class PythonCase {
    private PythonCase() {}

    public static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    public static String upper(String s) {
        return s.toUpperCase(Locale.ROOT);
    }

    /** Returns {@code s.capitalize()}: the first code point in title case, the rest lower. */
    public static String capitalize(String s) {
        if (s.isEmpty()) {
            return s;
        }
        int first = s.offsetByCodePoints(0, 1);
        // Lowered as a whole, so that a final sigma sees the letters before it.
        return titleOf(s.codePointAt(0))
                + lower(s).substring(lower(s.substring(0, first)).length());
    }

    /** Returns {@code s.title()}: each run of cased letters starts in title case. */
    public static String title(String s) {
        var out = new StringBuilder(s.length());
        boolean inWord = false;
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            i += Character.charCount(c);
            out.append(inWord ? lower(Character.toString(c)) : titleOf(c));
            inWord = isCased(c);
        }
        return out.toString();
    }

    /** Returns {@code s.swapcase()}. */
    public static String swapCase(String s) {
        var out = new StringBuilder(s.length());
        s.codePoints().forEach(c -> {
            var one = Character.toString(c);
            out.append(Character.isUpperCase(c) ? lower(one) : Character.isLowerCase(c) ? upper(one) : one);
        });
        return out.toString();
    }

    /** Returns {@code s.casefold()}, near enough: full upper then lower mapping, with the sharp s. */
    public static String caseFold(String s) {
        return lower(upper(s).replace("\u1e9e", "SS")).replace('\u03c2', '\u03c3');
    }

    private static String titleOf(int c) {
        int title = Character.toTitleCase(c);
        if (title != c) {
            return Character.toString(title);
        }
        var upper = upper(Character.toString(c));
        return upper.codePointCount(0, upper.length()) > 1
                ? upper.substring(0, upper.offsetByCodePoints(0, 1))
                        + lower(upper.substring(upper.offsetByCodePoints(0, 1)))
                : upper;
    }

    private static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    public static boolean isAlpha(String s) {
        return all(s, Character::isLetter);
    }

    /** Returns {@code s.isdigit()}: decimal digits of any script, and superscripts and circled digits. */
    public static boolean isDigit(String s) {
        return all(s, c -> Character.isDigit(c) || PythonDigits.isOtherDigit(c));
    }

    /** Returns {@code s.isdecimal()}. */
    public static boolean isDecimal(String s) {
        return all(s, Character::isDigit);
    }

    /** Returns {@code s.isnumeric()}. */
    public static boolean isNumeric(String s) {
        return all(s, PythonDigits::isNumeric);
    }

    public static boolean isAlnum(String s) {
        return all(s, c -> Character.isLetter(c) || PythonDigits.isNumeric(c));
    }

    public static boolean isSpace(String s) {
        return all(s, PythonStrings::isSpace);
    }

    public static boolean isAscii(String s) {
        return s.chars().allMatch(c -> c < 0x80);
    }

    public static boolean isPrintable(String s) {
        return s.codePoints().allMatch(PythonQuoting::isPrintable);
    }

    public static boolean isIdentifier(String s) {
        return !s.isEmpty()
                && (s.charAt(0) == '_' || Character.isUnicodeIdentifierStart(s.codePointAt(0)))
                && s.codePoints()
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    public static boolean isLower(String s) {
        return s.codePoints().anyMatch(Character::isLowerCase)
                && s.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    public static boolean isUpper(String s) {
        return s.codePoints().anyMatch(Character::isUpperCase)
                && s.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }

    /** Returns {@code s.istitle()}. */
    public static boolean isTitle(String s) {
        boolean inWord = false;
        boolean any = false;
        for (int c : s.codePoints().toArray()) {
            boolean starts = Character.isUpperCase(c) || Character.isTitleCase(c);
            if (starts == inWord && isCased(c)) {
                return false;
            }
            inWord = isCased(c);
            any |= inWord;
        }
        return any;
    }

    private static boolean all(String s, IntPredicate test) {
        return !s.isEmpty() && s.codePoints().allMatch(test);
    }
}
