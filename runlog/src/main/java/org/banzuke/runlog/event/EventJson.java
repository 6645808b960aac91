package org.banzuke.runlog.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banzuke.api.Answered;
import org.banzuke.api.Prompt;
import org.banzuke.api.Respondent;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.json.JsonFields;
import org.banzuke.runlog.json.OutcomeJson;
import org.banzuke.runlog.json.PromptJson;
import org.banzuke.runlog.json.RequestJson;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.json.Tree;
import org.jspecify.annotations.Nullable;

/** The lines of a run log, without number and checksum. Pure. */
public final class EventJson {
    /** The format written and known. */
    public static final int FORMAT = 1;

    private EventJson() {}

    /** Returns the lines of an event: those of its prompts, by id, then its own. */
    public static Encoded encode(Event event) {
        var prompts = new LinkedHashMap<String, Prompt>();
        var tree = new Tree();
        switch (event) {
            case Event.Opened opened -> opened(opened, tree);
            case Event.Answers answers -> answers(answers, tree, prompts);
            case Event.Concluded concluded -> concluded(concluded, tree);
            case Event.Marked marked -> marked(marked, tree);
        }
        return new Encoded(prompts, tree.members());
    }

    /** Returns the line of a prompt. */
    public static Map<String, @Nullable Object> prompt(String id, Prompt prompt) {
        var tree = new Tree().put("type", "prompt").put("id", id);
        tree.members().putAll(PromptJson.write(prompt));
        return tree.members();
    }

    /**
     * Reads the line of an event; prompts are looked up by their id.
     *
     * @throws JsonException if the line is of no known type, or lacks a member
     */
    public static Event decode(JsonFields line, Function<String, Prompt> prompts) {
        var type = line.text("type");
        return switch (type) {
            case "log" -> readOpened(line);
            case "answers" -> readAnswers(line, prompts);
            case "outcome" -> readConcluded(line);
            case "mark" -> readMarked(line);
            default -> throw new JsonException("a line has the unknown type (" + type + ")");
        };
    }

    private static void opened(Event.Opened it, Tree tree) {
        tree.put("type", "log")
                .put("format", FORMAT)
                .put("run", it.run().toString())
                .put("manifest", it.manifest())
                .put("shard", it.shard())
                .put("at", it.at().toString());
    }

    private static Event readOpened(JsonFields line) {
        if (line.integer("format") != FORMAT) {
            throw new JsonException("the log has format " + line.integer("format") + ", known is " + FORMAT);
        }
        return new Event.Opened(
                RunId.parse(line.text("run")),
                line.text("manifest"),
                line.integer("shard"),
                Instant.parse(line.text("at")));
    }

    private static void answers(Event.Answers it, Tree tree, Map<String, Prompt> prompts) {
        var asked = new ArrayList<Object>();
        var got = new ArrayList<Object>();
        var ids = new LinkedHashMap<Prompt, String>();
        for (var answered : it.answered()) {
            var prompt = RequestJson.prompt(answered.request());
            var id = ids.computeIfAbsent(prompt, PromptJson::id);
            prompts.put(id, prompt);
            asked.add(RequestJson.brief(answered.request(), id, asked.size()));
            got.add(ResponseJson.write(answered.response()));
        }
        tree.put("type", "answers")
                .put("sample", it.sample().toString())
                .put("step", it.step())
                .putIf(!it.to().equals(Respondent.SUBJECT), "to", it.to().name())
                .put("asked", asked)
                .put("got", got)
                .putIf(
                        it.keys().size() == 1,
                        "key",
                        it.keys().isEmpty() ? null : it.keys().getFirst())
                .putIf(it.keys().size() > 1, "key", it.keys())
                .putIf(
                        !it.reused().isEmpty(),
                        "reused",
                        it.reused().size() == got.size() ? true : List.copyOf(it.reused()));
    }

    private static Event readAnswers(JsonFields line, Function<String, Prompt> prompts) {
        var sample = SampleId.parse(line.text("sample"));
        var step = line.integer("step");
        var asked = line.list("asked", JsonFields::of);
        var got = line.list("got", ResponseJson::read);
        if (asked.size() != got.size()) {
            throw new JsonException("sample " + sample + " has answers to other requests than were asked");
        }
        var answered = new ArrayList<Answered>();
        for (var i = 0; i < got.size(); i++) {
            answered.add(new Answered(RequestJson.read(asked.get(i), sample, step, i, prompts), got.get(i)));
        }
        return new Event.Answers(
                sample,
                step,
                line.optionalText("to").map(Respondent::new).orElse(Respondent.SUBJECT),
                answered,
                keys(line),
                reused(line, got.size()));
    }

    private static Set<Integer> reused(JsonFields line, int answers) {
        var places = new TreeSet<Integer>();
        if (line.members().get("reused") instanceof List<?> some) {
            some.forEach(place -> places.add(((Number) Objects.requireNonNull(place)).intValue()));
        } else if (line.has("reused")) {
            IntStream.range(0, answers).forEach(places::add);
        }
        return places;
    }

    private static List<String> keys(JsonFields line) {
        return line.members().get("key") instanceof String key ? List.of(key) : line.texts("key");
    }

    private static void concluded(Event.Concluded it, Tree tree) {
        tree.put("type", "outcome")
                .put("sample", it.outcome().sample().toString())
                .put("index", it.index())
                .put("target", it.target())
                .putPresent("cluster", it.cluster());
        OutcomeJson.write(it.outcome(), tree);
    }

    private static Event readConcluded(JsonFields line) {
        return new Event.Concluded(
                line.integer("index"), line.text("target"), line.optionalText("cluster"), OutcomeJson.read(line));
    }

    private static void marked(Event.Marked it, Tree tree) {
        tree.put("type", "mark")
                .put("what", it.what().name().toLowerCase(Locale.ROOT))
                .put("at", it.at().toString())
                .put("facts", new TreeMap<>(it.facts()));
    }

    private static Event readMarked(JsonFields line) {
        return new Event.Marked(
                Event.Mark.valueOf(line.text("what").toUpperCase(Locale.ROOT)),
                Instant.parse(line.text("at")),
                line.textMap("facts"));
    }

    /**
     * An event ready to be written.
     *
     * @param prompts the prompts it names, by id
     * @param members its own line
     */
    public record Encoded(Map<String, Prompt> prompts, Map<String, @Nullable Object> members) {}
}
