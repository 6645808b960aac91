package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Sample;
import org.banzuke.api.Score;
import org.banzuke.api.Seeds;
import org.banzuke.api.Task;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.banzuke.tasks.fresh.FreshSuites;
import org.banzuke.tasks.fresh.FreshTasks;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The baselines score what chance gives, over 10,000 items of each family of {@code fresh} in each form. */
class FreshChanceTest {
    private static final int ITEMS_A_LEVEL = 3_334;
    private static final double ERROR = Math.sqrt(0.25 * 0.75 / (3 * ITEMS_A_LEVEL));
    private static final List<LanguageModel> BASELINES = Stream.of("random", "first", "longest", "ngram")
            .map(FreshChanceTest::open)
            .toList();

    @TestFactory
    Stream<DynamicTest> baselinesStayAtChance() {
        var suite = FreshSuites.find("fresh@2026-11").orElseThrow();
        var families = suite.tasks().stream()
                .map(FreshChanceTest::task)
                .collect(Collectors.groupingBy(FreshChanceTest::familyAndForm));
        return families.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(family -> DynamicTest.dynamicTest(family.getKey(), () -> check(family.getValue())));
    }

    private static String familyAndForm(Task task) {
        return task.description().name().replaceFirst("-(easy|medium|hard)", "");
    }

    private static void check(List<Task> levels) {
        var right = new double[BASELINES.size()];
        levels.stream()
                .flatMap(task -> task.samples().map(sample -> scores(task, sample)))
                .forEach(scores -> {
                    for (var i = 0; i < right.length; i++) {
                        right[i] += scores[i];
                    }
                });
        var chance = levels.getFirst().description().chance().orElseThrow();
        var margin = chance == 0 ? 0 : 3 * ERROR;
        assertThat(Arrays.stream(right)
                        .map(count -> count / (3 * ITEMS_A_LEVEL))
                        .boxed())
                .as("random, first, longest, ngram")
                .allSatisfy(share -> assertThat(share).isBetween(chance - margin, chance + margin));
    }

    private static double[] scores(Task task, Sample sample) {
        var requests = task.next(sample, List.of()).orElseThrow().requests();
        return BASELINES.stream()
                .mapToDouble(model -> score(task, sample, requests, model))
                .toArray();
    }

    private static double score(Task task, Sample sample, List<Request> requests, LanguageModel model) {
        var answers = new ArrayList<Answered>();
        model.answer(requests, answers::add, new Cancellation());
        var score = task.score(sample, answers).scores().values().iterator().next();
        return ((Score.Value) score).value();
    }

    private static Task task(String name) {
        var settings = new RunSettings(
                OptionalInt.empty(),
                OptionalDouble.of(ITEMS_A_LEVEL),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Seeds.defaults());
        return new FreshTasks(Clock.systemUTC())
                .open(name, settings, Optional.empty())
                .orElseThrow();
    }

    private static LanguageModel open(String baseline) {
        var context = new ModelContext(Path.of("."), Optional.empty(), 1, _ -> false, run -> {
            throw new IllegalArgumentException(run);
        });
        return Models.open("baseline:" + baseline, context);
    }
}
