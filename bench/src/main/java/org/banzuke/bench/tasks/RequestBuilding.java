package org.banzuke.bench.tasks;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.tasks.lmeval.LmEvalTasks;

/**
 * Builds all requests of a task, five-shot multiple choice over generated data, and prints documents per CPU-second: the
 * stage that the peer's script prints as "build requests". Process CPU time counts, compiler and collector included.
 *
 * <p>Usage: {@code RequestBuilding WORKDIR TASK [ROUNDS]}; WORKDIR is made by the peer's script.
 */
public final class RequestBuilding {
    private RequestBuilding() {}

    /** Prints one JSON line a round; the first one is the cold start. */
    public static void main(String[] args) {
        var folder = Path.of(args[0], "tasks");
        var rounds = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        for (var round = 0; round < rounds; round++) {
            var source = LmEvalTasks.open(List.of(folder), List.of(), Optional.empty(), Clock.systemUTC());
            var task = source.open(args[1], RunSettings.defaults(), Optional.empty())
                    .orElseThrow();
            measure(round, task);
        }
    }

    private static void measure(int round, Task task) {
        var documents = 0;
        var requests = 0L;
        var wall = System.nanoTime();
        var cpu = cpuNanos();
        try (var samples = task.samples()) {
            for (var it = samples.iterator(); it.hasNext(); ) {
                var step = task.next(it.next(), List.of()).orElseThrow();
                documents++;
                requests += step.requests().size();
            }
        }
        var seconds = (cpuNanos() - cpu) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "{\"round\": %d, \"docs\": %d, \"requests\": %d, \"wall_s\": %.3f, \"cpu_s\": %.3f,"
                        + " \"docs_per_cpu_s\": %.0f, \"process_cpu_s\": %.3f}%n",
                round,
                documents,
                requests,
                (System.nanoTime() - wall) / 1e9,
                seconds,
                documents / seconds,
                cpuNanos() / 1e9);
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
