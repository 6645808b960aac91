package org.banzuke.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.Score;
import org.banzuke.cli.view.SampleOutcome;
import org.banzuke.io.wire.Numbers;
import org.banzuke.runlog.read.SampleRecord;

/**
 * Consecutive samples of one run: a small index that the page reads at once, and their texts, packed, which it opens when
 * they are looked at. Confined.
 */
final class SampleBlock {
    private static final int MOST_SAMPLES = 512;
    private static final int MOST_CHARACTERS = 1 << 18;

    private final int run;
    private final List<Integer> tasks = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final StringBuilder outcomes = new StringBuilder();
    /** What counts in the number and is neither 0 for wrong nor 1 for right, by offset. */
    private final Map<String, Object> scores = new LinkedHashMap<>();

    private final List<Map<String, Object>> texts = new ArrayList<>();
    private long characters;

    /** Begins a block of the run at this place in the report. */
    SampleBlock(int run) {
        this.run = run;
    }

    /**
     * Adds a sample.
     *
     * @param task place of its task in the run
     * @param asked whether what was asked is told here; an earlier run of the report tells it otherwise
     */
    void add(SampleRecord sample, int task, MetricSpec metric, boolean asked) {
        var outcome = SampleOutcome.of(sample, metric);
        tasks.add(task);
        keys.add(sample.sample().key());
        positions.add(sample.index());
        outcomes.append(outcome.letter());
        if (outcome != SampleOutcome.RIGHT
                && outcome != SampleOutcome.WRONG
                && sample.outcome().scores().get(metric.key()) instanceof Score.Value(var value)) {
            scores.put(Integer.toString(texts.size()), Numbers.write(value));
        }
        var text = new LinkedHashMap<String, Object>();
        if (asked) {
            text.putAll(SampleTexts.question(sample));
        }
        text.putAll(SampleTexts.reply(sample));
        texts.add(text);
        characters += length(text);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Returns whether it is large enough to be written: one block is what a look at one sample costs. */
    boolean isFull() {
        return texts.size() >= MOST_SAMPLES || characters >= MOST_CHARACTERS;
    }

    /** Returns the index, as {@code docs/formats/report.md} has it. */
    Map<String, Object> index() {
        var index = new LinkedHashMap<String, Object>();
        index.put("run", run);
        index.put("tasks", tasks);
        index.put("keys", keys);
        index.put("positions", positions);
        index.put("outcomes", outcomes.toString());
        if (!scores.isEmpty()) {
            index.put("scores", scores);
        }
        return index;
    }

    /** Returns the texts, packed; prompts of a task are told by what they do not share. */
    String texts() {
        var shared = new LinkedHashMap<Integer, CommonEnds>();
        tasks.stream().distinct().forEach(task -> shared.put(task, CommonEnds.of(prompts(task))));
        for (var i = 0; i < texts.size(); i++) {
            var ends = Objects.requireNonNull(shared.get(tasks.get(i)));
            texts.get(i).computeIfPresent("prompt", (_, prompt) -> ends.own((String) prompt));
        }
        var ends = new LinkedHashMap<String, Object>();
        shared.forEach((task, it) -> ends.put(task.toString(), List.of(it.prefix(), it.suffix())));
        var block = new LinkedHashMap<String, Object>();
        block.put("shared", ends);
        block.put("samples", texts);
        return PackedText.of(InertJson.of(block));
    }

    private List<String> prompts(int task) {
        var prompts = new ArrayList<String>();
        for (var i = 0; i < texts.size(); i++) {
            if (tasks.get(i) == task && texts.get(i).get("prompt") instanceof String prompt) {
                prompts.add(prompt);
            }
        }
        return prompts;
    }

    private static long length(Object value) {
        return switch (value) {
            case String text -> text.length();
            case List<?> list ->
                list.stream()
                        .mapToLong(it -> length(Objects.requireNonNull(it)))
                        .sum();
            case Map<?, ?> map ->
                map.values().stream()
                        .mapToLong(it -> length(Objects.requireNonNull(it)))
                        .sum();
            default -> 8;
        };
    }
}
