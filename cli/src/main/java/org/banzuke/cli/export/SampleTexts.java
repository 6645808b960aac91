package org.banzuke.cli.export;

import java.util.List;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.cli.view.SampleView;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Numbers;
import org.banzuke.runlog.read.Asked;
import org.banzuke.runlog.read.SampleRecord;
import org.jspecify.annotations.Nullable;

/** What was asked and answered as one cell each: the text itself where there is one, else a JSON list. Pure. */
final class SampleTexts {
    private SampleTexts() {}

    static @Nullable String prompt(SampleRecord sample) {
        return cell(sample.asked().stream()
                .map(asked -> (Object) SampleView.prompt(asked.request()))
                .distinct()
                .toList());
    }

    static @Nullable String response(SampleRecord sample) {
        return cell(sample.asked().stream().map(SampleTexts::response).toList());
    }

    private static @Nullable String cell(List<Object> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        return parts.size() == 1 && parts.getFirst() instanceof String text ? text : StrictJson.write(parts);
    }

    private static Object response(Asked asked) {
        return switch (asked.response()) {
            case Response.Generated it -> it.text();
            case Response.Likelihood it ->
                List.of(continuation(asked.request()), Numbers.write(it.logLikelihood()), it.greedy());
            case Response.RollingLikelihood it -> List.of(Numbers.write(it.logLikelihood()));
            case Response.Embedded it -> it.vector();
            case Response.Failed _ -> List.of();
        };
    }

    private static String continuation(Request request) {
        return request instanceof Request.Loglikelihood it ? it.continuation() : "";
    }
}
