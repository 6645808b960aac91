package org.banzuke.tasks.fresh;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.banzuke.tasks.Suite;
import org.banzuke.tasks.fresh.family.Level;
import org.banzuke.tasks.fresh.item.Definition;
import org.banzuke.tasks.fresh.item.Form;
import org.banzuke.tasks.fresh.world.TinyWorld;

/** The suites of the tasks that ship with the program: {@code quickstart}, {@code tiny-world}, {@code fresh@EDITION}. */
public final class FreshSuites {
    private static final int QUICKSTART_LIMIT = 48;
    private static final Set<String> QUICKSTART_FAMILIES = Set.of("units", "swaps", "ranks", "sales", "koyomi");
    private static final String FRESH = "fresh@";

    private FreshSuites() {}

    /** Returns the names to show; each edition of {@code fresh} can be found beside the current one. */
    public static List<String> names() {
        return List.of("quickstart", "tiny-world", FRESH + FreshName.CURRENT);
    }

    /** Returns the suite of this name; {@code fresh} alone means the current edition. */
    public static Optional<Suite> find(String name) {
        return switch (name) {
            case "quickstart" -> Optional.of(quickstart());
            case "tiny-world" ->
                Optional.of(new Suite(name, "Tiny world", tinyWorld().toList(), OptionalInt.empty()));
            case "fresh" -> Optional.of(fresh(FreshName.CURRENT));
            default -> edition(name).map(FreshSuites::fresh);
        };
    }

    private static Optional<String> edition(String name) {
        return name.startsWith(FRESH)
                ? Optional.of(name.substring(FRESH.length())).filter(FreshName::isEdition)
                : Optional.empty();
    }

    private static Suite fresh(String edition) {
        var tasks = FreshName.of(edition).stream().map(FreshName::toString).toList();
        return new Suite(FRESH + edition, "Fresh, edition " + edition, tasks, OptionalInt.empty());
    }

    /**
     * Sized for a minute on two cores: what the tiny model knows, and the easy level of a few families that it cannot
     * know.
     */
    private static Suite quickstart() {
        var easy = FreshName.of(FreshName.CURRENT).stream()
                .filter(task -> task.level() == Level.EASY && task.form() == Form.CHOICE)
                .filter(task -> QUICKSTART_FAMILIES.contains(task.family().name()))
                .map(FreshName::toString);
        var tasks = Stream.concat(tinyWorld(), easy).toList();
        return new Suite("quickstart", "Quick start", tasks, OptionalInt.of(QUICKSTART_LIMIT));
    }

    private static Stream<String> tinyWorld() {
        return TinyWorld.tasks().stream().map(Definition::name);
    }
}
