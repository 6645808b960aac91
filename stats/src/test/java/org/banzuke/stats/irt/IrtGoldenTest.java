package org.banzuke.stats.irt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.stats.rating.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Golden numbers of item response theory: scipy, direct optimisation and quadrature, no EM. */
@Tag("statistics")
class IrtGoldenTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return Golden.area("irt", IrtGoldenTest::check);
    }

    private static void check(Golden golden) {
        switch (golden.method()) {
            case "ability" -> ability(golden);
            case "fluid_path" -> path(golden);
            case "p_irt_estimate" -> accuracy(golden);
            case "fit_2pl" -> fit(golden);
            default -> throw new AssertionError("no such method: " + golden.method());
        }
    }

    private static List<Item> items(Golden golden) {
        var a = golden.numbers("a");
        var b = golden.numbers("b");
        return IntStream.range(0, a.length).mapToObj(i -> new Item(a[i], b[i])).toList();
    }

    private static List<Boolean> answers(Golden golden, String key) {
        return Arrays.stream(golden.integers(key)).mapToObj(y -> y == 1).toList();
    }

    private static void ability(Golden golden) {
        var found = Ability.of(items(golden), answers(golden, "y"));
        golden.near(found.map(), "map");
        golden.near(found.mapError(), "se_map");
        golden.near(found.eap(), "eap");
        golden.near(found.eapDeviation(), "sd_eap");
        golden.near(found.information(), "information");
    }

    private static void path(Golden golden) {
        var y = answers(golden, "y");
        var found = FluidPath.of(
                items(golden),
                y::get,
                golden.input().number("start"),
                FluidPath.Rules.budget(golden.input().integer("steps")));
        golden.near(found.items().stream().mapToDouble(item -> item).toArray(), "items");
        golden.near(found.theta().stream().mapToDouble(theta -> theta).toArray(), "theta");
    }

    private static void accuracy(Golden golden) {
        var seen = new HashMap<Integer, Boolean>();
        var items = golden.integers("seen");
        for (var i = 0; i < items.length; i++) {
            seen.put(items[i], answers(golden, "y_seen").get(i));
        }
        golden.near(PIrt.accuracy(items(golden), golden.input().number("theta"), seen), "accuracy");
    }

    private static void fit(Golden golden) {
        var rows = golden.matrix("y");
        var right = new boolean[rows.length][rows[0].length];
        for (var m = 0; m < rows.length; m++) {
            for (var i = 0; i < rows[m].length; i++) {
                right[m][i] = rows[m][i] == 1;
            }
        }
        var found = ItemFit.of(right);
        golden.near(found.items().stream().mapToDouble(Item::a).toArray(), "a");
        golden.near(found.items().stream().mapToDouble(Item::b).toArray(), "b");
        golden.near(found.objective(), "objective");
        assertThat(found.flags()).isEmpty();
    }
}
