package org.banzuke.tasks.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.io.Disk;
import org.banzuke.io.Sha256;
import org.banzuke.tasks.registry.IndexEntry.Kind;

/**
 * Keeps the names of a root between two starts: one text file per root, good as long as path, size and time of every
 * file are the same. A cache that cannot be read or written is no error: the files are looked through again.
 *
 * @param disk where it is kept
 * @param folder folder for its files; it is created
 */
public record IndexCache(Disk disk, Path folder) {
    private static final String FORMAT = "banzuke-task-index 1";

    Map<String, IndexEntry> of(TaskRoot root, int number) {
        var file =
                folder.resolve("tasks-" + Sha256.of(root.location().toString()).substring(0, 16) + ".index");
        var first = FORMAT + "\t" + root.fingerprint();
        return read(file, first, number).orElseGet(() -> {
            var entries = RootIndex.of(root, number);
            write(file, first, entries);
            return entries;
        });
    }

    private Optional<Map<String, IndexEntry>> read(Path file, String first, int number) {
        try {
            if (!disk.exists(file)) {
                return Optional.empty();
            }
            var lines = new String(disk.read(file), StandardCharsets.UTF_8).split("\n", -1);
            if (!lines[0].equals(first) || !lines[lines.length - 1].equals("end")) {
                return Optional.empty();
            }
            var entries = new LinkedHashMap<String, IndexEntry>();
            for (var i = 1; i < lines.length - 1; i++) {
                var entry = entry(lines[i], number);
                entries.put(entry.name(), entry);
            }
            return Optional.of(entries);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static IndexEntry entry(String line, int number) {
        var parts = line.split("\t", -1);
        var members = parts[3].isEmpty() ? List.<String>of() : List.of(parts[3].split("\u001f", -1));
        return new IndexEntry(parts[0], Kind.valueOf(parts[1]), number, parts[2], members);
    }

    private void write(Path file, String first, Map<String, IndexEntry> entries) {
        var text = new StringBuilder(first).append('\n');
        for (var entry : entries.values()) {
            var line = String.join(
                    "\t", entry.name(), entry.kind().name(), entry.path(), String.join("\u001f", entry.members()));
            if (line.indexOf('\n') >= 0 || line.split("\t", -1).length != 4) {
                return;
            }
            text.append(line).append('\n');
        }
        try {
            disk.createFolders(folder);
            disk.publish(file, text.append("end").toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A read-only place: the next start is as slow as this one, nothing else.
            text.setLength(0);
        }
    }
}
