package org.banzuke.testkit.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Chromium without a window, driven through its DevTools pipe: messages of JSON that end in NUL, on file descriptors 3 and
 * 4. No port, no driver, no library. Confined to one thread.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable");
    private static final int SECONDS_TO_END = 10;

    private final Process process;
    private final OutputStream commands;
    private final InputStream messages;
    private final List<String> complaints = new ArrayList<>();
    private int calls;
    private boolean loaded;
    private Optional<String> session = Optional.empty();
    private String page = "";

    private Chromium(Process process) {
        this.process = process;
        this.commands = process.getOutputStream();
        this.messages = new BufferedInputStream(process.getInputStream());
    }

    /** Returns where Chromium is on this machine; {@code -Dbanzuke.chromium=FILE} names another place. */
    public static Optional<Path> find() {
        var named = System.getProperty("banzuke.chromium", "");
        var places = named.isEmpty() ? PLACES : List.of(named);
        return places.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Starts the program with an empty profile in this folder. */
    public static Chromium start(Path program, Path profile) {
        var line = "exec '" + program + "' --headless --no-sandbox --disable-gpu --no-first-run --remote-debugging-pipe"
                + " '--user-data-dir=" + profile + "' about:blank 3<&0 4>&1 >/dev/null 2>&1";
        try {
            var chromium = new Chromium(new ProcessBuilder("bash", "-c", line).start());
            var target = chromium.call("Target.createTarget", Map.of("url", "about:blank"));
            var attach = Map.<String, Object>of("targetId", target.text("targetId"), "flatten", true);
            chromium.session =
                    Optional.of(chromium.call("Target.attachToTarget", attach).text("sessionId"));
            for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
                chromium.call(domain + ".enable", Map.of());
            }
            return chromium;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the size of the view in pixels, and which theme the system prefers. */
    public void show(int width, int height, boolean dark) {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        var scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** Opens a page from disk, and waits until all of it is loaded. */
    public void open(Path file) {
        page = file.toUri().toString();
        load("Page.navigate", Map.of("url", page));
    }

    /** Loads the page again, with what its address holds. */
    public void reload() {
        load("Page.reload", Map.of());
    }

    private void load(String method, Map<String, Object> parameters) {
        loaded = false;
        call(method, parameters);
        while (!loaded) {
            note(next());
        }
    }

    /**
     * Runs a script in the page, waits for its promise if it gives one, and returns its value as JSON has it.
     *
     * @throws AssertionError if the script throws
     */
    public @Nullable Object evaluate(String script) {
        var parameters = Map.<String, Object>of("expression", script, "awaitPromise", true, "returnByValue", true);
        var answer = call("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError("the script threw: " + answer.map("exceptionDetails"));
        }
        return answer.tree("result").members().get("value");
    }

    /** Presses and releases a key, named as in {@code KeyboardEvent.key}. */
    public void press(String key) {
        var down = new LinkedHashMap<String, Object>(Map.of("type", "keyDown", "key", key));
        if (key.length() == 1) {
            down.put("text", key);
        }
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    /**
     * Returns what pages wrote to the console, what they threw, what their policy stopped, and what they asked for, since
     * the last time.
     */
    public List<String> complaints() {
        evaluate("0");
        var all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private Tree call(String method, Map<String, Object> parameters) {
        var id = ++calls;
        var message = new LinkedHashMap<String, Object>(Map.of("id", id, "method", method, "params", parameters));
        session.ifPresent(it -> message.put("sessionId", it));
        send(StrictJson.write(message));
        while (true) {
            var answer = next();
            if (answer.has("id") && answer.integer("id") == id) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer.map("error"));
                }
                return answer.tree("result");
            }
            note(answer);
        }
    }

    private void note(Tree event) {
        var method = event.has("method") ? event.text("method") : "";
        switch (method) {
            case "Page.loadEventFired" -> loaded = true;
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                complaints.add(method + " " + event.map("params"));
            case "Network.requestWillBeSent" -> {
                var url = event.tree("params").tree("request").text("url");
                if (!url.replaceFirst("#.*", "").equals(page)) {
                    complaints.add(method + " " + url);
                }
            }
            default -> {}
        }
    }

    private void send(String message) {
        try {
            commands.write(message.getBytes(UTF_8));
            commands.write(0);
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Chromium does not listen", e);
        }
    }

    private Tree next() {
        var message = new ByteArrayOutputStream();
        try {
            for (var b = messages.read(); b != 0; b = messages.read()) {
                if (b < 0) {
                    throw new EOFException("Chromium ended; maybe it cannot start on this machine");
                }
                message.write(b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Tree.of(StrictJson.read(message.toByteArray()));
    }
}
