package org.banzuke.stats.glm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.stats.newton.Logistic;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * AlpacaEval's own length control (alpaca_eval 0.6.6, scikit-learn's liblinear) on its published annotations: liblinear stops
 * up to 2.3e−3 before the optimum.
 */
@Tag("alpaca-eval")
class AlpacaPenaltyTest {
    private static final String ANNOTATOR = "weighted_alpaca_eval_gpt4_turbo";
    private static final int MODELS = 6;

    /** Rows of a design with three columns, the annotated model's first. Confined to its maker. */
    private static final class Rows {
        final List<double[]> x = new ArrayList<>();
        final List<Double> p = new ArrayList<>();
        final List<Double> weight = new ArrayList<>();

        void add(double length, double difficulty, double model, double preference, double w) {
            x.add(new double[] {Math.tanh(length), difficulty, model});
            p.add(preference);
            weight.add(w);
        }

        double[][] design() {
            return x.toArray(double[][]::new);
        }

        static double[] array(List<Double> list) {
            return list.stream().mapToDouble(value -> value).toArray();
        }
    }

    @TestFactory
    Stream<DynamicTest> models() throws IOException {
        var folder = SharedFolder.require(SharedFolder.conformance("alpaca-eval"));
        var expected = Tree.of(StrictJson.read(Files.readAllBytes(folder.resolve("expected.json"))))
                .tree(ANNOTATOR);
        return expected.members().keySet().stream()
                .map(String::valueOf)
                .filter(model -> Files.exists(file(folder, model)))
                .sorted()
                .limit(MODELS)
                .map(model -> DynamicTest.dynamicTest(
                        model,
                        () -> check(folder, model, expected.tree(model).tree("lc_computed_with_shipped_df_gamed"))));
    }

    private static Path file(Path folder, String model) {
        return folder.resolve("annotations").resolve(ANNOTATOR).resolve(model + ".jsonl.gz");
    }

    private static void check(Path folder, String model, Tree wanted) throws IOException {
        var difficulty = column(folder.resolve("lc/instruction_difficulty.csv"), 1);
        var rows = gamed(folder);
        var own = annotations(file(folder, model));
        var spread = Math.sqrt(variance(own));
        for (var i = 0; i < own.size(); i++) {
            var row = own.get(i);
            if (row.has("preference")) {
                rows.add(delta(row) / spread, difficulty.get(i), 1, row.number("preference") - 1, 1);
            }
        }
        var p = Rows.array(rows.p);
        var weight = Rows.array(rows.weight);
        var beta = PenaltyChoice.atPenalty(rows.design(), p, weight, wanted.number("C"));
        var coefficients = wanted.tree("coef");
        assertThat(beta[0]).isCloseTo(coefficients.number("tanh_std_delta_len"), within(2.5e-3));
        assertThat(beta[1]).isCloseTo(coefficients.number("instruction_difficulty"), within(2.5e-3));
        assertThat(beta[2]).isCloseTo(coefficients.number("not_gamed_baseline"), within(2.5e-3));
        var lc = wanted.number("length_controlled_winrate");
        assertThat(winRate(beta, difficulty, own.size())).isCloseTo(lc, within(0.02));
        var choice = PenaltyChoice.of(rows.design(), p, weight, PenaltyChoice.grid());
        var chosen = choice.beta().stream().mapToDouble(b -> b).toArray();
        assertThat(winRate(chosen, difficulty, own.size())).isCloseTo(lc, within(0.08));
    }

    private static double winRate(double[] beta, List<Double> difficulty, int rows) {
        var sum = 0.0;
        for (var i = 0; i < rows; i++) {
            sum += Logistic.sigma(beta[1] * difficulty.get(i) + beta[2]);
        }
        return 100 * sum / rows;
    }

    private static double delta(Tree row) {
        return row.number("len_1") - row.number("len_2");
    }

    private static double variance(List<Tree> rows) {
        var mean = rows.stream().mapToDouble(AlpacaPenaltyTest::delta).average().orElseThrow();
        return rows.stream()
                        .mapToDouble(row -> (delta(row) - mean) * (delta(row) - mean))
                        .sum()
                / (rows.size() - 1);
    }

    private static List<Tree> annotations(Path file) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Tree.of(StrictJson.read(line.getBytes(StandardCharsets.UTF_8))))
                    .toList();
        }
    }

    private static Rows gamed(Path folder) throws IOException {
        var file = folder.resolve("lc/df_gamed.csv");
        var length = column(file, 2);
        var difficulty = column(file, 3);
        var preference = column(file, 0);
        var rows = new Rows();
        for (var i = 0; i < length.size(); i++) {
            rows.add(length.get(i), difficulty.get(i), 0, preference.get(i), 0.1);
        }
        return rows;
    }

    private static List<Double> column(Path file, int at) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> Double.valueOf(line.split(",", -1)[at]))
                    .toList();
        }
    }
}
