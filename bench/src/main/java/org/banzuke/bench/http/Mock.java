package org.banzuke.bench.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;

/**
 * The mock server as a process of its own, so that its memory and CPU time are not counted. It prints the model's name, then a line at its
 * first question, and ends when its input does. Confined.
 */
final class Mock implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final String modelName;

    private Mock(Process process, BufferedReader out) throws IOException {
        this.process = process;
        this.out = out;
        this.modelName = out.readLine();
    }

    /** Starts one with this process's Java and classes. */
    static Mock start() throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mock.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Mock(
                process, new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    String modelName() {
        return modelName;
    }

    /** Waits for the first question. */
    void awaitFirst() throws IOException {
        out.readLine();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
    }

    /** Runs the server. */
    public static void main(String[] args) throws IOException {
        var first = new AtomicBoolean(true);
        var habits = Habits.USUAL.answering(_ -> {
            if (first.getAndSet(false)) {
                System.out.println("asked");
            }
            return "A";
        });
        try (var server = FakeServer.start(habits)) {
            System.out.println(server.modelName());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
