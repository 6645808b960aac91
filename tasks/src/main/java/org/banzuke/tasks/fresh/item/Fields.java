package org.banzuke.tasks.fresh.item;

import java.util.List;
import java.util.Objects;
import org.banzuke.api.Sample;

/** Reads the columns of a generated sample; a sample that comes back from a log has them as JSON values. */
final class Fields {
    private Fields() {}

    static String prompt(Sample sample) {
        return String.valueOf(sample.fields().get("prompt"));
    }

    static List<String> options(Sample sample) {
        var options = (List<?>) Objects.requireNonNull(sample.fields().get("options"), "options");
        return options.stream().map(String::valueOf).toList();
    }

    static int gold(Sample sample) {
        return ((Number) Objects.requireNonNull(sample.fields().get("gold"), "gold")).intValue();
    }
}
