package org.banzuke.bench.llama;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.io.StrictJson;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.banzuke.models.llama.LlamaModel;

/**
 * Log-likelihood throughput of the llama backend as a share of the limit, on one thread.
 *
 * <p>Limit: distinct tokens of the requests ÷ the median rate of 512-token decodes, which are interleaved with the
 * batches, so that both see the same machine. Usage: {@code LlamaThroughput HUB SMOLLM2.gguf [SAMPLES]}; one line of
 * JSON for each workload.
 */
public final class LlamaThroughput {
    private static final int BATCH = 256;

    private LlamaThroughput() {}

    /** Runs all workloads. */
    public static void main(String[] args) throws IOException {
        var questions = new Questions(Path.of(args[0]));
        var samples = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        var arc = questions.arcEasy(samples);
        var mmlu = questions.mmlu("world_religions", 30);
        for (var shape : List.of("invariant", "grouped")) {
            print(measure("llama:" + args[1], shape, "arc_easy", arc));
            print(measure("llama:" + args[1], shape, "mmlu 5-shot", mmlu));
        }
        print(measure("llama:tiny", "grouped", "arc_easy", questions.arcEasy(10 * samples)));
        print(measure("llama:tiny", "grouped", "mmlu 5-shot", questions.mmlu("world_religions", 150)));
        print(SideBySide.measure("llama:" + args[1], arc));
    }

    private static Map<String, Object> measure(
            String model, String shape, String name, List<Request.Loglikelihood> requests) {
        try (var opened = open(model + "?threads=1&contexts=1&ctx=1024&shape=" + shape);
                var gauge = ((LlamaModel) opened).gauge()) {
            answer(opened, requests.subList(0, 8));
            var rates = new ArrayList<Double>();
            var nanos = 0L;
            for (var batch : batches(requests, BATCH)) {
                rates.add(gauge.tokensPerSecond());
                nanos += answer(opened, batch);
                rates.add(gauge.tokensPerSecond());
            }
            var rate = median(rates);
            var distinct = gauge.distinctTokens(requests);
            var limit = distinct / rate;
            var line = new LinkedHashMap<String, Object>();
            line.put("model", opened.identity().name());
            line.put("workload", name);
            line.put("shape", shape);
            line.put("requests", requests.size());
            line.put("tokens", gauge.tokens(requests));
            line.put("distinct", distinct);
            line.put("tokens_per_s", Math.round(rate));
            line.put("seconds", Math.round(nanos / 1e6) / 1e3);
            line.put("share_of_limit", Math.round(limit * 1e12 / nanos) / 1e3);
            return line;
        }
    }

    static LanguageModel open(String name) {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "banzuke");
        return Models.open(name, new ModelContext(cache, Optional.empty(), 2, hash -> true, run -> {
            throw new EvalException(EvalErrorCode.INTERNAL, "A benchmark has no runs (" + run + ").");
        }));
    }

    /** Answers a batch and returns the nanoseconds it took. */
    static long answer(LanguageModel model, List<? extends Request> batch) {
        var begin = System.nanoTime();
        model.answer(List.copyOf(batch), answered -> {}, new Cancellation());
        return System.nanoTime() - begin;
    }

    static <T> List<List<T>> batches(List<T> all, int size) {
        var batches = new ArrayList<List<T>>();
        for (var from = 0; from < all.size(); from += size) {
            batches.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return batches;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(Map<String, Object> line) {
        System.out.println(StrictJson.write(line));
    }
}
