package org.banzuke.text.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Python's {@code re} with Python's meaning. Immutable; thread-safe.
 *
 * <p>The pattern is translated to Java's language; offsets are those of Java strings. Every match has a {@link
 * RegexBudget}.
 */
public final class PythonRegex {
    private final String source;
    private final Pattern pattern;
    private final Pattern notEmpty;
    private final RegexNames names;

    private PythonRegex(String source, Pattern pattern, Pattern notEmpty, RegexNames names) {
        this.source = source;
        this.pattern = pattern;
        this.notEmpty = notEmpty;
        this.names = names;
    }

    /** Flags of {@code re.compile}. */
    public enum Flag {
        IGNORECASE,
        MULTILINE,
        DOTALL,
        VERBOSE,
        ASCII
    }

    /**
     * Compiles a pattern.
     *
     * @throws PythonException a ValueError if the pattern is not one of Python's
     */
    public static PythonRegex compile(String source, Flag... flags) {
        var translation = RegexTranslator.translate(source, List.of(flags));
        try {
            var pattern = Pattern.compile(translation.pattern(), translation.flags());
            // The anchor G is where a search from a region begins, so this refuses a match that ends there.
            var notEmpty = Pattern.compile("(?:" + translation.pattern() + ")(?!\\G)", translation.flags());
            return new PythonRegex(source, pattern, notEmpty, translation.names());
        } catch (PatternSyntaxException e) {
            throw PythonException.value("bad regular expression " + PythonRepr.of(source) + ": " + e.getDescription());
        } catch (StackOverflowError e) {
            throw PythonException.value("regular expression is nested too deeply");
        }
    }

    /** Returns {@code re.escape(text)}. */
    public static String escape(String text) {
        var out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Returns the pattern as it was written. */
    public String source() {
        return source;
    }

    /** Returns the number of groups. */
    public int groups() {
        return names.count();
    }

    /** Returns {@code re.search}. */
    public Optional<PythonMatch> search(String text, RegexBudget budget) {
        return guarded(text, budget, m -> m.find() ? Optional.of(match(m)) : Optional.empty());
    }

    /** Returns {@code re.match}, which begins at the start of the text. */
    public Optional<PythonMatch> match(String text, RegexBudget budget) {
        return guarded(text, budget, m -> m.lookingAt() ? Optional.of(match(m)) : Optional.empty());
    }

    /** Returns {@code re.fullmatch}. */
    public Optional<PythonMatch> fullMatch(String text, RegexBudget budget) {
        return guarded(text, budget, m -> m.matches() ? Optional.of(match(m)) : Optional.empty());
    }

    /** Returns all matches, as {@code re.finditer}. */
    public List<PythonMatch> findIter(String text, RegexBudget budget) {
        return guarded(text, budget, m -> {
            var found = new ArrayList<PythonMatch>();
            for (var finder = finder(m, text, budget); finder.find(); ) {
                found.add(match(finder.current()));
            }
            return found;
        });
    }

    /**
     * Returns {@code re.findall}: the whole matches without groups, the group with one, tuples with several. A
     * group that took no part is an empty text.
     */
    public List<Object> findAll(String text, RegexBudget budget) {
        var found = new ArrayList<Object>();
        for (var match : findIter(text, budget)) {
            found.add(match.findAllValue());
        }
        return found;
    }

    /** Returns {@code re.sub(pattern, template, text, count)}; a count of 0 means all. */
    public String sub(String template, String text, int count, RegexBudget budget) {
        var replacement = RegexReplacement.parse(template, names);
        return sub(replacement::expand, text, count, budget);
    }

    /** Returns {@code re.sub} with a function. */
    public String sub(Function<PythonMatch, String> replacement, String text, int count, RegexBudget budget) {
        return guarded(text, budget, m -> {
            var out = new StringBuilder();
            int from = 0;
            int done = 0;
            var finder = finder(m, text, budget);
            while ((count <= 0 || done < count) && finder.find()) {
                var match = match(finder.current());
                out.append(text, from, match.start()).append(replacement.apply(match));
                from = match.end();
                done++;
            }
            return out.append(text, from, text.length()).toString();
        });
    }

    /** Returns {@code re.split(pattern, text, max)}, the groups included; 0 means all. None is {@code null}. */
    public List<Object> split(String text, int max, RegexBudget budget) {
        return guarded(text, budget, m -> {
            var parts = new ArrayList<Object>();
            int from = 0;
            int done = 0;
            var finder = finder(m, text, budget);
            while ((max <= 0 || done < max) && finder.find()) {
                var match = match(finder.current());
                parts.add(text.substring(from, match.start()));
                parts.addAll(match.groups());
                from = match.end();
                done++;
            }
            parts.add(text.substring(from));
            return parts;
        });
    }

    private RegexFinder finder(Matcher m, String text, RegexBudget budget) {
        return new RegexFinder(m, () -> matcher(notEmpty, text, budget));
    }

    private static Matcher matcher(Pattern pattern, String text, RegexBudget budget) {
        return pattern.matcher(new GuardedText(text, budget.start()))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    private PythonMatch match(Matcher m) {
        return PythonMatch.of(m, names);
    }

    private <T> T guarded(String text, RegexBudget budget, Function<Matcher, T> use) {
        try {
            return use.apply(matcher(pattern, text, budget));
        } catch (GuardedText.Exhausted e) {
            throw new RegexTooHardException(source, "did not finish within its budget");
        } catch (StackOverflowError e) {
            throw new RegexTooHardException(source, "needs too much stack");
        }
    }
}
