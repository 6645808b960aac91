package org.banzuke.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Seeds;
import org.banzuke.io.StrictJson;

/** The command line that asks for the same run again. Pure. */
public final class Reproduction {
    private Reproduction() {}

    /** Returns the command. */
    public static String command(RunManifest manifest) {
        var words = new ArrayList<>(List.of("banzuke", "run", "--model", manifest.model()));
        var tasks = new ArrayList<String>();
        for (var name : manifest.sources().tasks()) {
            if (name.startsWith("suite:")) {
                words.addAll(List.of("--suite", name.substring(6)));
            } else {
                tasks.add(name);
            }
        }
        if (!tasks.isEmpty()) {
            words.addAll(List.of("--tasks", String.join(",", tasks)));
        }
        manifest.sources().hubs().forEach(hub -> words.addAll(List.of("--hub", hub)));
        manifest.sources().includePaths().forEach(path -> words.addAll(List.of("--include-path", path)));
        settings(manifest.settings(), words);
        return words.stream().map(Reproduction::quoted).collect(Collectors.joining(" "));
    }

    private static void settings(RunSettings settings, List<String> words) {
        settings.shots().ifPresent(shots -> words.addAll(List.of("--num-fewshot", String.valueOf(shots))));
        settings.limit().ifPresent(limit -> words.addAll(List.of("--limit", plain(limit))));
        if (!settings.samples().isEmpty()) {
            words.addAll(List.of("--samples", StrictJson.write(settings.samples())));
        }
        if (!settings.generation().isEmpty()) {
            words.addAll(List.of("--gen-kwargs", StrictJson.write(settings.generation())));
        }
        settings.chat().ifPresent(chat -> {
            words.add("--apply-chat-template");
            if (!chat.multiturn()) {
                words.add("--no-fewshot-as-multiturn");
            }
        });
        settings.system().ifPresent(system -> words.addAll(List.of("--system-instruction", system)));
        var seeds = settings.seeds();
        if (!seeds.equals(Seeds.defaults())) {
            words.addAll(List.of(
                    "--seed", seeds.python() + "," + seeds.numpy() + "," + seeds.torch() + "," + seeds.fewshot()));
        }
    }

    private static String plain(double limit) {
        return limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
