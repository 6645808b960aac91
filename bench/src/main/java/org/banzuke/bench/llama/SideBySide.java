package org.banzuke.bench.llama;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;

/** One context against one per core, on the same requests. */
final class SideBySide {
    private static final int BATCH = 40;
    private static final int ROUNDS = 3;

    private SideBySide() {}

    static Map<String, Object> measure(String model, List<Request.Loglikelihood> requests) {
        var cores = Runtime.getRuntime().availableProcessors();
        var one = Long.MAX_VALUE;
        var all = Long.MAX_VALUE;
        var options = "?ctx=1024&shape=invariant&threads=1&contexts=";
        try (var opened = LlamaThroughput.open(model + options + cores)) {
            for (var round = 0; round < ROUNDS; round++) {
                one = Math.min(one, nanos(opened, requests, 1));
                all = Math.min(all, nanos(opened, requests, cores));
            }
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("workload", "arc_easy, contexts side by side");
        line.put("contexts", cores);
        line.put("one_s", Math.round(one / 1e6) / 1e3);
        line.put("all_s", Math.round(all / 1e6) / 1e3);
        line.put("speed_up", Math.round(1e3 * one / all) / 1e3);
        return line;
    }

    private static long nanos(LanguageModel model, List<Request.Loglikelihood> requests, int callers) {
        var work = LlamaThroughput.batches(requests, BATCH).stream()
                .<Callable<Long>>map(batch -> () -> LlamaThroughput.answer(model, batch))
                .toList();
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(callers)) {
            finish(threads, work);
        }
        return System.nanoTime() - begin;
    }

    private static void finish(ExecutorService threads, List<Callable<Long>> work) {
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
