package org.banzuke.tasks.lmeval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.banzuke.api.Answered;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.Outcome;
import org.banzuke.api.Response;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Sample;
import org.banzuke.api.SampleId;
import org.banzuke.api.Step;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.tasks.data.DataSet;
import org.banzuke.tasks.metric.MetricKind;
import org.banzuke.tasks.metric.TaskMetric;
import org.banzuke.tasks.prompt.Framing;
import org.banzuke.tasks.prompt.ShotDraw;
import org.banzuke.tasks.prompt.TaskPrompts;
import org.banzuke.tasks.prompt.TemplateErrors;
import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRandom;
import org.banzuke.text.python.PythonStr;
import org.jspecify.annotations.Nullable;

/** A task file with its data, configured for a run. Immutable and thread-safe; the data files must not change. */
public final class LmEvalTask implements Task {
    private final TaskConfig config;
    private final TaskData data;
    private final RunSettings settings;
    private final int shots;
    private final Selection selection;
    private final TaskPrompts prompts;
    private final Asking asking;
    private final Scoring scoring;
    private final TaskDescription description;

    LmEvalTask(TaskConfig config, DataSet dataSet, RunSettings settings, Optional<ChatTemplate> chat, Clock clock) {
        this.config = config;
        this.settings = settings;
        shots = config.shotsFor(settings.shots());
        data = TaskData.of(config, dataSet, shots);
        selection = Selection.of(config.name(), data.evaluated().size(), settings);
        var metrics = TaskMetric.of(config);
        var generation = GenerationSettings.of(config.name(), config, settings);
        var first = data.evaluated().head(1).getFirst();
        prompts = TaskPrompts.of(
                config, data.evaluated().columns(), first, new Framing(settings, chat, data.pool(), clock));
        var mutual = metrics.stream().anyMatch(metric -> metric.kind() == MetricKind.ACC_MUTUAL_INFO);
        asking = new Asking(config, prompts, generation, mutual);
        scoring = new Scoring(config, prompts, metrics);
        description = new Describing(config, data, settings, generation, selection.size(), shots)
                .of(metrics, scoring.pipelines());
    }

    @Override
    public TaskDescription description() {
        return description;
    }

    @Override
    public Stream<Sample> samples() {
        var random = PythonRandom.seeded(settings.seeds().fewshot());
        var first = config.shots().sampler().equals("first_n");
        return RowStream.of(this, data.evaluated(), selection, new ShotDraw(data.pool(), shots, first, random));
    }

    Sample sample(int position, Map<String, @Nullable Object> row, List<Integer> drawn) {
        var target = told(position, () -> PythonStr.of(prompts.target(row)));
        var id = new SampleId(config.name(), Integer.toString(position));
        return new Sample(id, position, row, target, drawn, Optional.empty());
    }

    @Override
    public Optional<Step> next(Sample sample, List<Answered> soFar) {
        if (!soFar.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Step.toSubject(told(sample.index(), () -> asking.requests(sample))));
    }

    @Override
    public Outcome score(Sample sample, List<Answered> answers) {
        for (var answered : answers) {
            if (answered.response() instanceof Response.Failed failure) {
                return scoring.failed(sample, failure);
            }
        }
        return told(sample.index(), () -> scoring.outcome(sample, answers));
    }

    /** Returns the generation arguments as lm-eval hands them to a model. */
    Map<String, @Nullable Object> generationArguments() {
        return asking.generation().arguments();
    }

    Scoring scoring() {
        return scoring;
    }

    int rows() {
        return data.evaluated().size();
    }

    /** Runs a step of the task; what Python would raise is told with task, file and document. */
    private <T> T told(int position, Supplier<T> step) {
        try {
            return step.get();
        } catch (JinjaException | PythonException e) {
            throw TemplateErrors.of(config, position, data.evaluated().columns(), e);
        }
    }
}
