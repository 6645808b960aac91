package org.banzuke.runlog.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.RunId;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.TaskDescription;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.jspecify.annotations.Nullable;

/** Makes, writes and reads manifests. Pure. */
public final class RunManifests {
    private static final int FORMAT = 1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private RunManifests() {}

    /** Returns a manifest whose id is made of the time, the model's name and the first digits of its own hash. */
    public static RunManifest named(
            String software,
            Instant startedAt,
            String model,
            ModelIdentity identity,
            Optional<ChatTemplate> chatTemplate,
            List<TaskDescription> tasks,
            RunSettings settings,
            RunManifest.Sources sources) {
        var unnamed = new RunManifest(
                new RunId("unnamed"), software, startedAt, model, identity, chatTemplate, tasks, settings, sources);
        var id = TIME.format(startedAt) + "-" + slug(identity.name()) + "-" + digits(unnamed);
        return new RunManifest(
                new RunId(id), software, startedAt, model, identity, chatTemplate, tasks, settings, sources);
    }

    /** Returns whether the id ends in the first digits of the manifest's hash. */
    public static boolean idFits(RunManifest manifest) {
        return manifest.id().value().endsWith("-" + digits(manifest));
    }

    /** Returns the whole manifest as JSON for readers. */
    public static String write(RunManifest manifest) {
        var tree = new Tree().put("format", FORMAT).put("id", manifest.id().toString());
        tree.members().putAll(body(manifest));
        return StrictJson.writePretty(tree.members()) + "\n";
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonException if the text is not a manifest of a known format
     */
    public static RunManifest read(String text) {
        var fields = JsonFields.of(StrictJson.read(text));
        if (fields.integer("format") != FORMAT) {
            throw new JsonException("manifest has format " + fields.integer("format") + ", known is " + FORMAT);
        }
        return new RunManifest(
                RunId.parse(fields.text("id")),
                fields.text("software"),
                Instant.parse(fields.text("started_at")),
                fields.text("model"),
                readIdentity(fields.object("identity")),
                fields.has("chat_template") ? Optional.of(template(fields.object("chat_template"))) : Optional.empty(),
                fields.list("tasks", TaskDescriptionJson::read),
                SettingsJson.read(fields.object("settings")),
                sources(fields.object("sources")));
    }

    /** Returns the JSON of a model's identity, as it stands in manifests and ledger keys. */
    public static Map<String, @Nullable Object> identity(ModelIdentity identity) {
        return new Tree()
                .put("name", identity.name())
                .put("facts", identity.facts())
                .members();
    }

    private static ModelIdentity readIdentity(JsonFields fields) {
        return ModelIdentity.of(fields.text("name"), fields.textMap("facts"));
    }

    private static ChatTemplate template(JsonFields fields) {
        return new ChatTemplate(fields.text("source"), fields.textMap("variables"));
    }

    private static RunManifest.Sources sources(JsonFields fields) {
        return new RunManifest.Sources(fields.texts("tasks"), fields.texts("hubs"), fields.texts("include_paths"));
    }

    private static Map<String, @Nullable Object> body(RunManifest manifest) {
        return new Tree()
                .put("software", manifest.software())
                .put("started_at", manifest.startedAt().toString())
                .put("model", manifest.model())
                .put("identity", identity(manifest.identity()))
                .putPresent("chat_template", manifest.chatTemplate().map(RunManifests::templateTree))
                .put(
                        "tasks",
                        manifest.tasks().stream()
                                .map(TaskDescriptionJson::write)
                                .toList())
                .put("settings", SettingsJson.write(manifest.settings()))
                .put("sources", sourcesTree(manifest.sources()))
                .members();
    }

    private static Map<String, @Nullable Object> templateTree(ChatTemplate template) {
        return new Tree()
                .put("source", template.source())
                .put("variables", template.variables())
                .members();
    }

    private static Map<String, @Nullable Object> sourcesTree(RunManifest.Sources sources) {
        return new Tree()
                .put("tasks", sources.tasks())
                .put("hubs", sources.hubs())
                .put("include_paths", sources.includePaths())
                .members();
    }

    private static String digits(RunManifest manifest) {
        return CanonicalJson.sha256(body(manifest)).substring(0, 8);
    }

    private static String slug(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), 32));
        return cut.replaceAll("^-|-$", "");
    }
}
