package org.banzuke.tasks.lmeval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Sample;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.tasks.prompt.TaskPrompts;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonStr;
import org.jspecify.annotations.Nullable;

/** Makes the requests of a sample. Immutable and thread-safe. */
record Asking(TaskConfig config, TaskPrompts prompts, GenerationSettings generation, boolean mutualInformation) {
    List<Request> requests(Sample sample) {
        var row = sample.fields();
        return switch (config.outputType()) {
            case MULTIPLE_CHOICE -> choices(sample, row);
            case LOGLIKELIHOOD ->
                repeated(
                        sample,
                        0,
                        id -> new Request.Loglikelihood(
                                id, prompts.context(row, sample.shots()), text(prompts.target(row))));
            case LOGLIKELIHOOD_ROLLING ->
                repeated(sample, 0, id -> new Request.RollingLoglikelihood(id, text(prompts.target(row))));
            case GENERATE_UNTIL -> {
                var prompt = prompts.context(row, sample.shots());
                yield repeated(sample, 0, id -> new Request.Generate(id, prompt, generation.sampling()));
            }
        };
    }

    private List<Request> choices(Sample sample, Map<String, @Nullable Object> row) {
        var delimiter = prompts.delimiter();
        var requests = new ArrayList<Request>();
        var choices = prompts.choices(row);
        if (prompts.multipleInputs()) {
            var continuation = delimiter + PythonStr.of(prompts.target(row));
            prompts.contexts(row, sample.shots()).forEach(context -> add(requests, sample, context, continuation));
        } else {
            var context = prompts.context(row, sample.shots());
            choices.forEach(choice -> add(requests, sample, context, delimiter + PythonStr.of(choice)));
        }
        if (mutualInformation) {
            choices.forEach(choice -> add(requests, sample, Prompt.of(""), delimiter + PythonStr.of(choice)));
        }
        return requests;
    }

    private void add(List<Request> requests, Sample sample, Prompt context, String continuation) {
        var index = requests.size() / config.repeats();
        requests.addAll(repeated(sample, index, id -> new Request.Loglikelihood(id, context, continuation)));
    }

    /** Each request is sent as many times in a row as the task repeats it. */
    private List<Request> repeated(Sample sample, int index, Function<RequestId, Request> request) {
        return IntStream.range(0, config.repeats())
                .mapToObj(repeat -> request.apply(new RequestId(sample.id(), 0, index, repeat)))
                .toList();
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw PythonException.type("doc_to_target gave no text");
    }
}
