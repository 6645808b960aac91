package org.banzuke.text.python;

/** Characters that Python counts as digits or numerals beyond the decimal digits of Unicode. */
final class PythonDigits {
    private PythonDigits() {}

    /** Tells whether the Unicode property Numeric_Type is Digit: superscripts, circled and parenthesised digits. */
    static boolean isOtherDigit(int c) {
        return c == 0xb2
                || c == 0xb3
                || c == 0xb9
                || (c >= 0x1369 && c <= 0x1371)
                || c == 0x19da
                || c == 0x2070
                || (c >= 0x2074 && c <= 0x2079)
                || (c >= 0x2080 && c <= 0x2089)
                || isCircledDigit(c)
                || (c >= 0x10a40 && c <= 0x10a43)
                || (c >= 0x10e60 && c <= 0x10e68)
                || (c >= 0x11052 && c <= 0x1105a)
                || (c >= 0x1f100 && c <= 0x1f10a);
    }

    private static boolean isCircledDigit(int c) {
        return (c >= 0x2460 && c <= 0x2468)
                || (c >= 0x2474 && c <= 0x247c)
                || (c >= 0x2488 && c <= 0x2490)
                || c == 0x24ea
                || (c >= 0x24f5 && c <= 0x24fd)
                || c == 0x24ff
                || (c >= 0x2776 && c <= 0x277e)
                || (c >= 0x2780 && c <= 0x2788)
                || (c >= 0x278a && c <= 0x2792);
    }

    /** Tells whether the character has any numeric value: digits, fractions, Roman and CJK numerals. */
    static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || isCjkNumeral(c);
    }

    private static boolean isCjkNumeral(int c) {
        return CJK_NUMERALS.indexOf(c) >= 0;
    }

    private static final String CJK_NUMERALS =
            "\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e5d\u4e8c\u4e94\u4e96"
                    + "\u4ebf\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343\u5344\u5345\u534c"
                    + "\u53c1\u53c2\u53c3\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c\u5f0d\u5f0e\u5f10\u62fe\u634c"
                    + "\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6";
}
