package org.banzuke.runlog.json;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Seeds;
import org.jspecify.annotations.Nullable;

/** The JSON of a run's settings. */
final class SettingsJson {
    private SettingsJson() {}

    static Map<String, @Nullable Object> write(RunSettings settings) {
        var tree = new Tree();
        settings.shots().ifPresent(shots -> tree.put("shots", shots));
        settings.limit().ifPresent(limit -> tree.put("limit", limit));
        return tree.putIf(!settings.samples().isEmpty(), "samples", new TreeMap<>(settings.samples()))
                .putIf(!settings.generation().isEmpty(), "generation", settings.generation())
                .putPresent("chat", settings.chat().map(chat -> Map.of("multiturn", chat.multiturn())))
                .putPresent("system", settings.system())
                .put("seeds", seeds(settings.seeds()))
                .members();
    }

    static RunSettings read(JsonFields fields) {
        var samples = new LinkedHashMap<String, List<Integer>>();
        if (fields.has("samples")) {
            var listed = fields.object("samples");
            listed.members().keySet().forEach(task -> samples.put(task, listed.list(task, JsonFields::asInteger)));
        }
        return new RunSettings(
                fields.optionalInteger("shots"),
                fields.optionalNumber("limit"),
                samples,
                generation(fields),
                fields.has("chat")
                        ? Optional.of(
                                new RunSettings.ChatStyle(fields.object("chat").flag("multiturn")))
                        : Optional.empty(),
                fields.optionalText("system"),
                readSeeds(fields.object("seeds")));
    }

    /** The values of generation arguments are not null: the command line has no way to write it. */
    @SuppressWarnings("NullAway")
    private static Map<String, Object> generation(JsonFields fields) {
        return fields.has("generation") ? fields.object("generation").members() : Map.of();
    }

    private static Map<String, String> seeds(Seeds seeds) {
        var tree = new LinkedHashMap<String, String>();
        tree.put("python", seeds.python().toString());
        tree.put("numpy", seeds.numpy().toString());
        tree.put("torch", seeds.torch().toString());
        tree.put("fewshot", seeds.fewshot().toString());
        return tree;
    }

    private static Seeds readSeeds(JsonFields fields) {
        return new Seeds(
                new BigInteger(fields.text("python")),
                new BigInteger(fields.text("numpy")),
                new BigInteger(fields.text("torch")),
                new BigInteger(fields.text("fewshot")));
    }
}
