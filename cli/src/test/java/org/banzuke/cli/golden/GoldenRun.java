package org.banzuke.cli.golden;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;

/**
 * One golden file of an end-to-end folder and the command line that makes it again.
 *
 * @param name name of the file without its ending: {@code task} or {@code task@run}
 * @param task name of the task
 * @param settings the run's entry in {@code index.json}
 */
record GoldenRun(String name, String task, Tree settings) {
    /** Returns the runs of a folder, one a golden file. */
    static List<GoldenRun> in(Path folder) {
        var index = Tree.of(StrictJson.read(bytes(SharedFolder.require(folder.resolve("index.json")))));
        var runs = new ArrayList<GoldenRun>();
        for (var entry : index.list("runs")) {
            var settings = Tree.of(entry);
            for (var file : settings.list("entries")) {
                var name = Tree.of(file).text("file").replaceFirst("[.]jsonl[.]gz$", "");
                if (Files.exists(folder.resolve(name + ".jsonl.gz"))) {
                    runs.add(new GoldenRun(name, name.replaceFirst("@.*", ""), settings));
                }
            }
        }
        return runs;
    }

    /** Returns whether the run was made with the LoRA. */
    boolean lora() {
        return settings.optionalText("model").orElse("").contains("lora");
    }

    /** Returns the options of {@code banzuke run} beside the model. */
    List<String> options() {
        var words = new ArrayList<String>(List.of("--tasks", task));
        if (settings.has("num_fewshot")) {
            words.addAll(List.of("--num-fewshot", String.valueOf(settings.integer("num_fewshot"))));
        }
        if (settings.has("limit")) {
            words.addAll(List.of("--limit", String.valueOf(settings.integer("limit"))));
        }
        var arguments = settings.tree("arguments");
        if (arguments.has("gen_kwargs")) {
            words.addAll(List.of("--gen-kwargs", StrictJson.write(arguments.map("gen_kwargs"))));
        }
        if (arguments.has("apply_chat_template")) {
            words.add("--apply-chat-template");
            words.add(arguments.flag("fewshot_as_multiturn") ? "--fewshot-as-multiturn" : "--no-fewshot-as-multiturn");
        }
        if (arguments.has("system_instruction")) {
            words.addAll(List.of("--system-instruction", arguments.text("system_instruction")));
        }
        if (arguments.has("fewshot_random_seed")) {
            words.addAll(List.of("--seed", "0,1234,1234," + arguments.whole("fewshot_random_seed")));
        }
        return words;
    }

    /** Returns the golden documents in order. */
    List<Tree> documents(Path folder) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes(folder.resolve(name + ".jsonl.gz"))))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Tree.of(StrictJson.read(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the golden results. */
    Tree results(Path folder) {
        return Tree.of(StrictJson.read(bytes(folder.resolve(name + ".results.json"))));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
