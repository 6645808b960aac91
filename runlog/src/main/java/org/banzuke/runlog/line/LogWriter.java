package org.banzuke.runlog.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.io.AppendFile;
import org.banzuke.io.Clockwork;
import org.banzuke.io.Disk;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.event.EventJson;
import org.banzuke.runlog.result.LogPosition;
import org.jspecify.annotations.Nullable;

/** Appends events to one shard of a run log. Thread-safe. */
public final class LogWriter implements AutoCloseable {
    private final AppendFile file;
    private final GroupCommit<List<EventJson.Encoded>> commits;
    private final PromptWindow window = new PromptWindow();
    private LogPosition position;

    private LogWriter(Path path, AppendFile file, LogPosition position, Clockwork clockwork) {
        this.file = file;
        this.position = position;
        this.commits = new GroupCommit<>(
                path.getFileName().toString() + " of run " + folderName(path),
                this::append,
                clockwork.writers("banzuke-write"));
    }

    /** Opens a log behind its last intact line, and cuts off what was never acknowledged. */
    public static LogWriter open(Disk disk, Path path, LogPosition end) throws IOException {
        return open(disk, path, end, Clockwork.REAL);
    }

    /** The same with a thread of this clockwork. */
    public static LogWriter open(Disk disk, Path path, LogPosition end, Clockwork clockwork) throws IOException {
        var file = disk.append(path);
        if (file.length() > end.bytes()) {
            file.truncate(end.bytes());
            file.force();
        }
        return new LogWriter(path, file, end, clockwork);
    }

    /**
     * Appends events that belong together.
     *
     * @param acknowledged called when they are durable; must be quick
     */
    public void append(List<Event> events, Runnable acknowledged) {
        commits.submit(events.stream().map(EventJson::encode).toList(), acknowledged);
    }

    /** Appends events and returns when they are durable. */
    public void write(Event... events) {
        commits.write(List.of(events).stream().map(EventJson::encode).toList());
    }

    /** Throws what ended the writing, if it has ended. */
    public void check() {
        commits.check();
    }

    /** Ends the writing and returns the place behind the last line. */
    public LogPosition end() throws IOException {
        commits.close();
        file.close();
        synchronized (this) {
            return position;
        }
    }

    @Override
    public void close() throws IOException {
        end();
    }

    private synchronized void append(List<List<EventJson.Encoded>> group) throws IOException {
        var out = new ByteArrayOutputStream();
        var next = position;
        for (var encoded : flat(group)) {
            for (var prompt : encoded.prompts().entrySet()) {
                if (window.find(prompt.getKey()).isEmpty()) {
                    window.add(prompt.getKey(), prompt.getValue());
                    next = line(EventJson.prompt(prompt.getKey(), prompt.getValue()), next, out);
                }
            }
            next = line(encoded.members(), next, out);
            window.trim();
        }
        file.append(ByteBuffer.wrap(out.toByteArray()));
        file.force();
        position = next;
    }

    private static List<EventJson.Encoded> flat(List<List<EventJson.Encoded>> group) {
        var all = new ArrayList<EventJson.Encoded>();
        group.forEach(all::addAll);
        return all;
    }

    private LogPosition line(Map<String, @Nullable Object> members, LogPosition at, ByteArrayOutputStream out) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("n", at.lines());
        if (out.size() == 0) {
            tree.put("sync", true);
        }
        tree.putAll(members);
        var json = StrictJson.write(tree).getBytes(StandardCharsets.UTF_8);
        var body = json.length - 1;
        var chain = Chain.next(at.chain(), json, body);
        out.write(json, 0, body);
        out.writeBytes(Chain.MARK);
        out.writeBytes(chain.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(Chain.END);
        out.write('\n');
        return new LogPosition(at.lines() + 1, at.bytes() + body + Chain.SUFFIX + 1, chain);
    }

    private static String folderName(Path path) {
        var folder = path.toAbsolutePath().getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }
}
