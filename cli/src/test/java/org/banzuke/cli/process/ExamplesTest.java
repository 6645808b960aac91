package org.banzuke.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.banzuke.cli.Banzuke;
import org.banzuke.models.llama.LlamaProvider;
import org.banzuke.testkit.SharedFolder;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each example of {@code examples/} does what it says. */
class ExamplesTest {
    private static final Path EXAMPLES = SharedFolder.repositoryRoot().resolve("examples");
    private static final Path JAVA = Path.of(System.getProperty("java.home", ""), "bin", "java");

    @TempDir
    private Path folder;

    private Path banzuke;

    @BeforeEach
    void writeLauncher() throws IOException {
        banzuke = folder.resolve("banzuke");
        Files.writeString(
                banzuke,
                "#!/bin/sh\nexec '" + JAVA + "' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '"
                        + System.getProperty("java.class.path", "") + "' " + Banzuke.class.getName() + " \"$@\"\n");
        assertThat(banzuke.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void ownTaskIsPlannedRunAndShown() throws IOException, InterruptedException {
        assertThat(run(0, Map.of(), example("own-task"))).contains("Question: ", "numbers", "6 = 6 scored");
    }

    @Test
    void gatePassesAnEqualModelAndStopsAWorseOne() throws IOException, InterruptedException {
        var summary = folder.resolve("summary.md");
        var quick = Map.of("LIMIT", "24", "SUMMARY", summary.toString());
        assertThat(run(0, quick, example("gate"))).contains("Gate: passed.");
        var worse = Map.of("LIMIT", "24", "SUMMARY", summary.toString(), "CANDIDATE", "baseline:first");
        assertThat(run(5, worse, example("gate"))).contains("worse", "Gate: not passed.");
        assertThat(summary).content().startsWith("**Not passed**");
    }

    @Test
    void endpointIsProbedAndAsked() throws IOException, InterruptedException {
        try (var server = FakeServer.start(Habits.USUAL)) {
            var name = server.modelName();
            var asked = Map.of(
                    "MODEL", name.replaceFirst("openai:([^?]*).*", "$1"),
                    "BASE_URL", name.replaceFirst(".*base_url=([^&]*).*", "$1"),
                    "LIMIT", "3");
            assertThat(run(0, asked, example("endpoint"))).contains("3 = ", "Cost: unknown");
        }
    }

    @Test
    void quantisationsAreCompared() throws IOException, InterruptedException {
        var tiny = folder.resolve("tiny.gguf");
        try (var in = LlamaProvider.class.getResourceAsStream("tiny.gguf")) {
            Files.copy(in, tiny);
        }
        assertThat(run(0, Map.of("LIMIT", "6"), example("quantisations"), tiny.toString(), tiny.toString()))
                .contains("samples a task", "equivalent (within ±1.0 points)");
    }

    @Test
    void statisticsRunAloneFromJava() throws IOException, InterruptedException {
        var example = EXAMPLES.resolve("paired-csv");
        var output = run(
                0,
                Map.of(),
                JAVA.toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                example.resolve("PairedCsv.java").toString(),
                example.resolve("a.csv").toString(),
                example.resolve("b.csv").toString());
        assertThat(output).contains("A − B = ", "by mcnemar-mid-p", "115 common items: BETTER");
        assertThat(Files.readAllLines(example.resolve("PairedCsv.java"))).hasSizeLessThan(40);
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name).resolve("run.sh").toString();
    }

    private String run(int code, Map<String, String> variables, String... command)
            throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(variables);
        builder.environment().put("BANZUKE", banzuke.toString());
        builder.environment().put("BANZUKE_HOME", folder.resolve("workspace").toString());
        var process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(text).isEqualTo(code);
        return text;
    }
}
