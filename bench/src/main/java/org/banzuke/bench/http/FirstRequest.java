package org.banzuke.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.io.StrictJson;

/**
 * CPU time and wall time from the start of the program to the first question of a run that reaches the server: the program as users
 * start it ({@code banzuke}, with its start-up cache), the mock in another process, a fresh workspace and probe each time. The CPU time is that
 * of the program's process when the mock saw the question; that of the launcher's shell before it is not in it. Argument: the launcher. One line of JSON.
 */
public final class FirstRequest {
    private static final int STARTS = 6;

    private FirstRequest() {}

    /** Runs it; the first start is left out. */
    public static void main(String[] args) throws IOException, InterruptedException {
        var cpu = new ArrayList<Long>();
        var wall = new ArrayList<Long>();
        for (var i = 0; i < STARTS; i++) {
            var times = once(Path.of(args[0]));
            cpu.add(times.get(0));
            wall.add(times.get(1));
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("cpu_ms", cpu.subList(1, STARTS));
        line.put("wall_ms", wall.subList(1, STARTS));
        System.out.println(StrictJson.write(line));
    }

    private static List<Long> once(Path launcher) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("banzuke-bench");
        try (var mock = Mock.start()) {
            var command = new ProcessBuilder(
                    launcher.toString(), "run", "--model", mock.modelName(), "--tasks", "tiny-world-qa", "-q");
            command.environment()
                    .putAll(Map.of(
                            "BANZUKE_HOME", folder.resolve("w").toString(), "XDG_CACHE_HOME", folder.toString()));
            command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
            var begin = System.nanoTime();
            var program = command.start();
            mock.awaitFirst();
            var wall = (System.nanoTime() - begin) / 1_000_000;
            var cpu = program.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
            if (program.waitFor() > 1) {
                throw new IOException("the program failed");
            }
            return List.of(cpu, wall);
        }
    }
}
