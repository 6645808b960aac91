package org.banzuke.cli.export.lmeval;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names of lm-eval's files. Pure. */
final class LmEvalNames {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH-mm-ss.SSSSSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private LmEvalNames() {}

    /** Returns the folder of a model: {@code sanitize_model_name} of lm-eval 0.4.13; never one that leads elsewhere. */
    static String folder(String model) {
        var name = model.replaceAll("[\"<>:/|\\\\?*\\[\\]]+", "__");
        return name.matches("[.]*") ? "__" : name;
    }

    /** Returns the time in names. lm-eval takes the local time of the end; ours is the start in UTC, so it stays the same. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String results(Instant began) {
        return "results_" + time(began) + ".json";
    }

    static String samples(String task, Instant began) {
        return "samples_" + task.replaceAll("[/\\\\\u0000]", "_") + "_" + time(began) + ".jsonl";
    }
}
