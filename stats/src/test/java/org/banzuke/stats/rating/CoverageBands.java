package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;

/** The bands of {@code coverage.json}, and the table of what was found. */
final class CoverageBands {
    private CoverageBands() {}

    private static Tree scenario(String id) {
        var file = SharedFolder.require(SharedFolder.conformance("statistics")).resolve("coverage.json");
        return ArenaCase.tree(file).list("scenarios").stream()
                .map(Tree::of)
                .filter(scenario -> scenario.text("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Runs a scenario and checks every method of it, those that are wrong on purpose too.
     *
     * @param widening how many simulation errors of 2,000 replications the bands are widened by
     * @return rows of the table
     */
    static List<String> check(Coverage coverage, int replications, double widening) {
        var rates = coverage.rates(replications, 20261126);
        var results =
                scenario(coverage.id()).list("results").stream().map(Tree::of).toList();
        assertThat(coverage.methods())
                .containsExactlyInAnyOrderElementsOf(
                        results.stream().map(result -> result.text("method")).toList());
        return results.stream()
                .map(result -> {
                    var found = rates.get(coverage.methods().indexOf(result.text("method")));
                    var band = Golden.numbers(result.list("band"));
                    var rate = result.number("rate");
                    var wider = widening * Math.sqrt(rate * (1 - rate) / 2000);
                    assertThat(found.value())
                            .as("%s, %s", coverage.id(), result.text("method"))
                            .isBetween(band[0] - wider, band[1] + wider);
                    return row(coverage.id(), result, found, band);
                })
                .toList();
    }

    private static String row(String id, Tree result, Coverage.Rate found, double[] band) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | 0.95 | %.4f ± %.4f | %.4f | %.4f – %.4f | %s |",
                id,
                result.text("method"),
                result.text("quantity"),
                found.value(),
                found.error(),
                result.number("rate"),
                band[0],
                band[1],
                result.text("verdict"));
    }
}
