package org.banzuke.tasks.fresh;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banzuke.tasks.fresh.family.Families;
import org.banzuke.tasks.fresh.family.Family;
import org.banzuke.tasks.fresh.family.Level;
import org.banzuke.tasks.fresh.item.Definition;
import org.banzuke.tasks.fresh.item.Extraction;
import org.banzuke.tasks.fresh.item.Form;

/**
 * Names a task of the {@code fresh} suite: {@code fresh-FAMILY-LEVEL@EDITION}, or {@code fresh-FAMILY-LEVEL-open@…} for
 * written answers; {@link #parse} reads back what {@link #toString} writes.
 *
 * @param edition year and month, such as {@code 2026-11}; it is the seed
 */
record FreshName(Family family, Level level, Form form, String edition) {
    /** Changes with anything that changes the items of an edition. */
    static final String GENERATOR = "1";

    /** The edition shown where none is asked for. */
    static final String CURRENT = "2026-11";

    private static final int SIZE = 200;
    private static final int ANSWER_TOKENS = 32;
    private static final Pattern EDITION = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    static boolean isEdition(String text) {
        return EDITION.matcher(text).matches();
    }

    /** Returns all tasks of an edition in the order of the board. */
    static List<FreshName> of(String edition) {
        return Families.ALL.stream()
                .flatMap(family -> Arrays.stream(Level.values()).flatMap(level -> forms(family, level, edition)))
                .toList();
    }

    private static Stream<FreshName> forms(Family family, Level level, String edition) {
        var choice = new FreshName(family, level, Form.CHOICE, edition);
        var open = family.written().map(_ -> new FreshName(family, level, Form.OPEN, edition));
        return Stream.concat(Stream.of(choice), open.stream());
    }

    static Optional<FreshName> parse(String text) {
        var at = text.indexOf('@');
        if (at < 0 || !isEdition(text.substring(at + 1))) {
            return Optional.empty();
        }
        return of(text.substring(at + 1)).stream()
                .filter(name -> name.toString().equals(text))
                .findFirst();
    }

    /** Returns the task of this name. */
    Definition definition() {
        return new Definition(
                toString(),
                family.title() + ", " + levelName() + (form == Form.OPEN ? ", written" : ""),
                edition + "." + GENERATOR,
                form,
                family.written().orElse(Extraction.FIRST_WORD),
                ANSWER_TOKENS,
                OptionalDouble.of(form == Form.OPEN ? 0 : 0.25),
                SIZE,
                true,
                () -> new FreshItems(this));
    }

    private String levelName() {
        return level.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "fresh-" + family.name() + "-" + levelName() + (form == Form.OPEN ? "-open" : "") + "@" + edition;
    }
}
