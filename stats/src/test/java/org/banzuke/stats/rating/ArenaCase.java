package org.banzuke.stats.rating;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.Tree;

/**
 * A set of arena battles and what FastChat, or an exact solution of its objective, makes of them. Only anonymous battles are
 * rated, in the order of time; models are numbered by first appearance, those on the first side before the others. Immutable.
 */
record ArenaCase(String name, List<Tree> battles, Tree expected) {
    private static final String ANCHOR = "mixtral-8x7b-instruct-v0.1";

    static ArenaCase read(Path folder, String name) {
        var rows = Optional.ofNullable((List<?>) StrictJson.read(unzipped(folder.resolve(name + ".battles.json.gz"))))
                .orElseThrow();
        var battles = rows.stream()
                .map(Tree::of)
                .filter(battle -> battle.flag("anony"))
                .sorted(Comparator.comparingDouble(battle -> battle.number("tstamp")))
                .toList();
        return new ArenaCase(name, battles, tree(folder.resolve(name + ".expected.json")));
    }

    static Tree tree(Path file) {
        try {
            return Tree.of(StrictJson.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] unzipped(Path file) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The battles of one category. */
    ArenaCase only(Predicate<Tree> category) {
        return new ArenaCase(name, battles.stream().filter(category).toList(), expected);
    }

    List<String> models() {
        var models = new ArrayList<String>();
        for (var side : List.of("model_a", "model_b")) {
            for (var battle : battles) {
                if (!models.contains(battle.text(side))) {
                    models.add(battle.text(side));
                }
            }
        }
        return models;
    }

    Votes votes() {
        var numbers = new HashMap<String, Integer>();
        models().forEach(model -> numbers.put(model, numbers.size()));
        return Votes.of(
                numbers.size(),
                battles.stream()
                        .mapToInt(battle -> numbers.get(battle.text("model_a")))
                        .toArray(),
                battles.stream()
                        .mapToInt(battle -> numbers.get(battle.text("model_b")))
                        .toArray(),
                battles.stream()
                        .mapToDouble(battle -> score(battle.text("winner")))
                        .toArray());
    }

    private static double score(String winner) {
        return switch (winner) {
            case "model_a" -> 1;
            case "model_b" -> 0;
            default -> 0.5;
        };
    }

    /** FastChat's scale: one model has 1114 where it plays, else the mean is 1000. */
    RatingScale scale() {
        return scale(models());
    }

    static RatingScale scale(List<String> models) {
        var at = models.indexOf(ANCHOR);
        return at < 0 ? RatingScale.mean1000() : new RatingScale(OptionalInt.of(at), 1114);
    }

    /** Numbers by model, in this case's order of models. */
    double[] byModel(Tree numbers) {
        return byModel(models(), numbers);
    }

    static double[] byModel(List<String> models, Tree numbers) {
        return models.stream().mapToDouble(numbers::number).toArray();
    }

    /** The four style contrasts of each battle: tokens, headers, lists, bold. */
    double[][] style() {
        return battles.stream()
                .map(battle -> battle.tree("conv_metadata"))
                .map(ArenaCase::contrasts)
                .toArray(double[][]::new);
    }

    private static double[] contrasts(Tree counts) {
        return new double[] {
            StyleFeatures.contrast(counts.number("sum_assistant_a_tokens"), counts.number("sum_assistant_b_tokens")),
            StyleFeatures.contrast(sum(counts, "header_count_a"), sum(counts, "header_count_b")),
            StyleFeatures.contrast(sum(counts, "list_count_a"), sum(counts, "list_count_b")),
            StyleFeatures.contrast(sum(counts, "bold_count_a"), sum(counts, "bold_count_b"))
        };
    }

    private static double sum(Tree counts, String key) {
        return ((Map<?, ?>) counts.tree(key).members())
                .values().stream().mapToDouble(Numbers::read).sum();
    }
}
