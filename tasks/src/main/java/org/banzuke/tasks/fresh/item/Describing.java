package org.banzuke.tasks.fresh.item;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.NoAnswerPolicy;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Sampling;
import org.banzuke.api.TaskDescription;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.Sha256;
import org.jspecify.annotations.Nullable;

/** Describes a generated task. */
record Describing(Definition task, RunSettings settings, Optional<ChatTemplate> chat, Sampling sampling) {
    TaskDescription of(int samples) {
        var form = task.form();
        var key = new MetricKey(form.metric(), form.filter());
        return new TaskDescription(
                task.name(),
                task.title(),
                task.version(),
                form.outputType(),
                0,
                1,
                samples,
                List.of(new MetricSpec(key, "mean", true, MetricSpec.Range.ZERO_OR_ONE)),
                NoAnswerPolicy.WRONG,
                task.chance(),
                hash(),
                shown());
    }

    private Map<String, @Nullable Object> shown() {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("generated", true);
        if (task.form() == Form.OPEN) {
            shown.put("extraction", task.extraction().name());
            shown.put("max_gen_toks", (long) sampling.maxTokens());
            shown.put("until", sampling.stop());
            shown.put("temperature", sampling.temperature());
        }
        return shown;
    }

    /**
     * All a sample's score hangs on: the items of the standard task themselves, and how they are asked. How many of them
     * are asked is no part of it, so that runs of different lengths can be compared on what they share.
     */
    private String hash() {
        var digest = Sha256.digest();
        var items = task.items().get();
        for (var i = 0; i < task.size(); i++) {
            add(digest, items.next().canonical());
        }
        add(digest, asked());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Object tree) {
        digest.update(CanonicalJson.write(tree).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, @Nullable Object> asked() {
        var asked = new TreeMap<String, @Nullable Object>();
        asked.put("task", task.name());
        asked.put("version", task.version());
        asked.put("form", task.form());
        asked.put("extraction", task.extraction());
        if (task.form() == Form.OPEN) {
            asked.putAll(shown());
            asked.put("top_p", sampling.topP());
            asked.put("top_k", sampling.topK());
            asked.put("seed", sampling.seed());
            asked.put("extra", sampling.extra());
        }
        asked.put("system", settings.system().orElse(null));
        var template = settings.chat().flatMap(_ -> chat);
        asked.put("template", template.map(ChatTemplate::source).orElse(null));
        asked.put("variables", template.map(ChatTemplate::variables).orElse(null));
        return asked;
    }
}
