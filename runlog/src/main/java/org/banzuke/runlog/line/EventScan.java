package org.banzuke.runlog.line;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.banzuke.api.Prompt;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.event.EventJson;
import org.banzuke.runlog.json.JsonFields;
import org.banzuke.runlog.json.PromptJson;
import org.banzuke.runlog.result.LogPosition;

/** Reads the events of a log, with the prompts they name. Confined. */
public final class EventScan implements Closeable {
    private final LineScan lines;
    private final PromptWindow window = new PromptWindow();

    /** Reads from a stream, which it closes in the end. */
    public EventScan(InputStream in) {
        this.lines = new LineScan(in);
    }

    /**
     * Returns the next event, or empty at the end of what is intact.
     *
     * @throws DamagedLog if lines that were durable do not fit
     * @throws JsonException if a line fits its checksum and is none of a known kind
     */
    public Optional<Event> next() throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            var fields = line.fields();
            if (!line.isPrompt()) {
                var event = EventJson.decode(fields, this::prompt);
                window.trim();
                return Optional.of(event);
            }
            keep(fields);
        }
        return Optional.empty();
    }

    /** Returns the place behind the last line read. */
    public LogPosition position() {
        return lines.position();
    }

    /** Returns how many bytes at the end were written but never acknowledged; known at the end. */
    public long tail() {
        return lines.tail();
    }

    private void keep(JsonFields fields) {
        window.add(fields.text("id"), PromptJson.read(fields));
    }

    private Prompt prompt(String id) {
        return window.find(id).orElseThrow(() -> new JsonException("prompt (" + id + ") is named but not written"));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
