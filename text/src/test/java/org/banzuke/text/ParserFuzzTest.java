package org.banzuke.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.banzuke.testkit.fuzz.Mutations;
import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.Template;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonLiteral;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.RegexBudget;
import org.banzuke.text.python.RegexTooHardException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Broken templates, literals and patterns end in the parser's own error or in a value: nothing else escapes. */
class ParserFuzzTest {
    private static final int FEW = 3_000;
    private static final int MANY = 40_000;
    private static final Mutations TEMPLATES = new Mutations(
            List.of(
                    "{{ question.strip() }}\n{% for c in choices %}{{ 'ABCD'[loop.index0] }}. {{ c }}\n{% endfor %}Answer:",
                    "{% set ns = namespace(n=0) %}{% for i in range(9) %}{% if i % 2 %}{% set ns.n = ns.n + i %}{% endif %}"
                            + "{% endfor %}{{ ns.n }}",
                    "{% macro m(a, b=2) %}{{ a ~ b }}{{ caller() if caller }}{% endmacro %}{{ m(1) }}{% call m(3) %}x{% endcall %}",
                    "{{ [1, 2.5, 'a', none, true, {'k': [1]}] | map('string') | join(', ') | upper }}",
                    "{%- if x is defined and x[::-1] != '' -%}{{ x[1:-1:2] | regex_replace('a+', 'b') }}{%- else -%}{% raw %}{{{% endraw %}{% endif %}",
                    "{{ '%s-%05.2f' % ('a', 3.14159) }}{{ '{:>8}'.format(x) }}{# note #}"),
            List.of(
                    "{{",
                    "}}",
                    "{%",
                    "%}",
                    "{#",
                    "#}",
                    "(",
                    "[",
                    "{'a':",
                    "not ",
                    " if ",
                    " else ",
                    "|",
                    "**",
                    "'",
                    "endfor",
                    "range(999999)",
                    "* 999999",
                    "loop.",
                    "-"));
    private static final Mutations LITERALS = new Mutations(
            List.of(
                    "['a', \"it's\", 1, -2.5e10, None, True, ('x',), {'k': [1, 2]}, {1, 2}]",
                    "'''long\\n\\x41\\u00e9\\N{BULLET}'''",
                    "1_000 + 2j",
                    "b'\\xff' r'\\d'"),
            List.of("[", "]", "(", ")", "{", "}", "'", "\"", "\\", ",", ":", "-", "0x", "e999", "_", "j", "f'"));
    private static final Mutations PATTERNS = new Mutations(
            List.of(
                    "(?i)the answer is \\(?([A-J])\\)?",
                    "#### (\\-?[0-9\\.\\,]+)",
                    "(?P<n>a+)(?=b)(?<!c)(?:d|e)*?\\1{2,3}",
                    "[^\\W\\d_]+|\\bfoo\\b$",
                    "(?x) a # note\n b"),
            List.of(
                    "(", ")", "[", "]", "{2,", "}", "*", "+", "?", "|", "\\", "(?", "(?P<", "(?=", "(?<!", "\\b", "\\Z",
                    "^", "$", "(a*)*", "++", "[^"));

    @Test
    void brokenTemplatesAreRefusedOrRendered() {
        templates(1, FEW);
    }

    @Test
    void brokenLiteralsAreRefusedOrRead() {
        literals(1, FEW);
    }

    @Test
    void brokenPatternsAreRefusedOrSearched() {
        patterns(1, FEW);
    }

    @Tag("slow")
    @Test
    void manyBrokenTextsAreRefusedOrRead() {
        templates(1_000_000_000, MANY);
        literals(1_000_000_000, MANY);
        patterns(1_000_000_000, MANY);
    }

    private static void templates(long seed, int count) {
        Map<String, Object> row = Map.of("question", " Why? ", "choices", List.of("a", "b"), "x", "banana");
        each(
                TEMPLATES,
                seed,
                count,
                List.of(JinjaException.class),
                text -> Template.compile("fuzzed", text, JinjaOptions.lmEval()).render(row));
    }

    private static void literals(long seed, int count) {
        each(LITERALS, seed, count, List.of(PythonException.class), PythonLiteral::eval);
    }

    private static void patterns(long seed, int count) {
        each(
                PATTERNS,
                seed,
                count,
                List.of(PythonException.class, RegexTooHardException.class),
                text -> PythonRegex.compile(text)
                        .findAll(
                                "The answer is (B). #### 1,234.5 aab aaaaaaaaaaaaaaaaaaaaaaac",
                                RegexBudget.reads(20_000)));
    }

    private static void each(
            Mutations mutations, long seed, int count, List<Class<?>> refusals, Consumer<String> parser) {
        var at = new long[] {seed};
        mutations.texts(seed, count).forEach(text -> {
            try {
                parser.accept(text);
            } catch (RuntimeException | Error e) {
                assertThat(refusals)
                        .as("seed %d: %s ended in %s", at[0], text, e)
                        .anyMatch(refusal -> refusal.isInstance(e));
            }
            at[0]++;
        });
    }
}
