package org.banzuke.tasks.fresh.item;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.api.Answered;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.Outcome;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Sample;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.api.Step;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;
import org.jspecify.annotations.Nullable;

/**
 * A task whose items a program makes as they are asked for, so that any number of them fits into memory. Each item is
 * asked in one step, without examples before it. Immutable and thread-safe.
 */
public final class GeneratedTask implements Task {
    private final Definition definition;
    private final Selection selection;
    private final Wrapping wrapping;
    private final Sampling sampling;
    private final TaskDescription description;
    private final Scoring scoring;

    /**
     * Configures a task.
     *
     * @param clock what a chat template that asks for the date reads
     */
    public GeneratedTask(Definition definition, RunSettings settings, Optional<ChatTemplate> chat, Clock clock) {
        this.definition = definition;
        this.selection = Selection.of(definition, settings);
        this.wrapping = Wrapping.of(definition.name(), settings, chat, clock);
        this.sampling = Answering.of(definition, settings.generation());
        this.scoring = new Scoring(definition);
        this.description = new Describing(definition, settings, chat, sampling).of(selection.size());
    }

    @Override
    public TaskDescription description() {
        return description;
    }

    @Override
    public Stream<Sample> samples() {
        var items = definition.items().get();
        // Positions come in order because the stream is sequential; items between the chosen ones are made and dropped.
        return IntStream.range(0, selection.end())
                .mapToObj(position -> sample(position, items.next()))
                .filter(sample -> selection.takes(sample.index()));
    }

    private Sample sample(int position, Item item) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("prompt", item.prompt());
        fields.put("options", item.options());
        fields.put("gold", (long) item.gold());
        var id = new SampleId(definition.name(), Integer.toString(position));
        return new Sample(id, position, fields, item.shown(), List.of(), item.cluster());
    }

    @Override
    public Optional<Step> next(Sample sample, List<Answered> soFar) {
        return soFar.isEmpty() ? Optional.of(Step.toSubject(requests(sample))) : Optional.empty();
    }

    private List<Request> requests(Sample sample) {
        var prompt = Prompt.of(wrapping.around(definition.name(), Fields.prompt(sample)));
        return switch (definition.form()) {
            case OPEN -> List.of(new Request.Generate(id(sample, 0), prompt, sampling));
            case CHOICE, LAST_WORD -> continuations(sample, prompt);
        };
    }

    private List<Request> continuations(Sample sample, Prompt prompt) {
        var options = Fields.options(sample);
        return IntStream.range(0, options.size())
                .<Request>mapToObj(index ->
                        new Request.Loglikelihood(id(sample, index), prompt, wrapping.delimiter() + options.get(index)))
                .toList();
    }

    private static RequestId id(Sample sample, int index) {
        return new RequestId(sample.id(), 0, index, 0);
    }

    @Override
    public Outcome score(Sample sample, List<Answered> answers) {
        return scoring.of(sample, answers);
    }
}
