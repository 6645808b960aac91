package org.banzuke.tasks.registry;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The task files of an archive: all that lies below a folder {@code tasks} and is YAML or a template without an ending.
 * Thread-safe.
 */
final class PackFiles {
    private static final int LARGEST = 1 << 20;

    private final Path archive;
    private final PackRoot.Format format;
    private @Nullable Map<String, byte[]> all;

    PackFiles(Path archive, PackRoot.Format format) {
        this.archive = archive;
        this.format = format;
    }

    synchronized Map<String, byte[]> all() throws IOException {
        var known = all;
        if (known == null) {
            known = format == PackRoot.Format.ZIP ? zip() : tar();
            all = known;
        }
        return known;
    }

    /** Returns one file without reading the whole of a ZIP. */
    synchronized Optional<byte[]> one(String path) throws IOException {
        if (all != null || format == PackRoot.Format.TAR) {
            return Optional.ofNullable(all().get(path));
        }
        try (var zip = new ZipFile(archive.toFile())) {
            var entry = zip.getEntry(path);
            if (entry == null) {
                return Optional.empty();
            }
            try (var in = zip.getInputStream(entry)) {
                return Optional.of(in.readNBytes(LARGEST + 1));
            }
        }
    }

    private Map<String, byte[]> zip() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (!entry.isDirectory() && wanted(entry.getName())) {
                    try (var in = zip.getInputStream(entry)) {
                        files.put(entry.getName(), in.readNBytes(LARGEST + 1));
                    }
                }
            }
        }
        return files;
    }

    private Map<String, byte[]> tar() throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)), 1 << 16)) {
            new TarReader(in).forEach(PackFiles::wanted, LARGEST, files::put);
        }
        return files;
    }

    static boolean wanted(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        return (name.startsWith("tasks/") || name.contains("/tasks/"))
                && !name.contains("__pycache__")
                && (file.endsWith(".yaml") || file.endsWith(".yml") || file.indexOf('.') < 0);
    }
}
