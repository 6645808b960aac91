package org.banzuke.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Seeds;
import org.banzuke.cli.setting.GenerationArguments;
import org.banzuke.cli.setting.SampleLists;
import org.banzuke.cli.setting.SeedList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose tasks and decide how they are asked. Confined to one command. */
final class TaskOptions {
    @Option(
            names = "--tasks",
            split = ",",
            paramLabel = "A,B,GLOB*",
            description = "Tasks by name; * and ? match any characters.")
    List<String> tasks = new ArrayList<>();

    @Option(names = "--suite", paramLabel = "NAME", description = "A named list of tasks, such as fresh@2026-11.")
    @Nullable
    String suite;

    @Option(
            names = "--hub",
            paramLabel = "DIR",
            description = "Folder in the offline hub layout; may be given several times, the first hit wins.")
    List<Path> hubs = new ArrayList<>();

    @Option(
            names = "--include-path",
            paramLabel = "DIR",
            description = "Folder, or lm-eval wheel, with task files; may be given several times.")
    List<Path> includePaths = new ArrayList<>();

    @Option(
            names = "--num-fewshot",
            paramLabel = "N",
            description = "Examples before each question (default: what the task says; a task that says 0 keeps 0).")
    @Nullable
    Integer shots;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Only the first N samples of each task, or a share of them below 1 (default: all).")
    @Nullable
    Double limit;

    @Option(
            names = "--samples",
            paramLabel = "JSON",
            description = "Positions of the samples to take, as {\"task\": [0, 5]} or a file with that (default: all).")
    @Nullable
    String samples;

    @Option(
            names = "--gen-kwargs",
            paramLabel = "K=V,K=V",
            description = "Generation arguments over those of the tasks, such as temperature=0,max_gen_toks=64.")
    @Nullable
    String generation;

    @Option(
            names = "--apply-chat-template",
            description = "Ask in the model's own chat template (default: plain text).")
    boolean chat;

    @Option(
            names = "--fewshot-as-multiturn",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "With a chat template: each example is a pair of turns (default), or all stand in one.")
    boolean multiturn;

    @Option(names = "--system-instruction", paramLabel = "TEXT", description = "Text before everything else.")
    @Nullable
    String system;

    @Option(
            names = "--seed",
            paramLabel = "N[,N,N,N]",
            description =
                    "Seeds of Python, numpy, torch and few-shot draws, as in lm-eval (default: 0,1234,1234,1234).")
    @Nullable
    String seed;

    /** Returns what the options decide. */
    RunSettings settings() {
        return new RunSettings(
                shots == null ? OptionalInt.empty() : OptionalInt.of(notNegative(shots)),
                limit == null ? OptionalDouble.empty() : OptionalDouble.of(positive(limit)),
                samples == null ? Map.of() : SampleLists.read(samples),
                generation == null ? Map.of() : GenerationArguments.read(generation),
                chat ? Optional.of(new RunSettings.ChatStyle(multiturn)) : Optional.empty(),
                Optional.ofNullable(system),
                seed == null ? Seeds.defaults() : SeedList.read(seed));
    }

    /** Returns where tasks and data come from. */
    RunManifest.Sources sources() {
        var asked = new ArrayList<>(tasks);
        if (suite != null) {
            asked.add("suite:" + suite);
        }
        return new RunManifest.Sources(asked, texts(hubs), texts(includePaths));
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }

    private static int notNegative(int shots) {
        if (shots < 0) {
            throw new EvalException(
                    EvalErrorCode.USAGE, "--num-fewshot must not be negative (" + shots + "). Maybe 0 or 5.");
        }
        return shots;
    }

    private static double positive(double limit) {
        if (!(limit > 0 && limit <= Integer.MAX_VALUE)) {
            throw new EvalException(
                    EvalErrorCode.USAGE, "--limit must be above 0 (" + limit + "). Maybe 10, or 0.1 for a tenth.");
        }
        return limit;
    }
}
