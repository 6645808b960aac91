package org.banzuke.tasks.registry;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;

/** An archive of an lm-eval distribution; its task files are kept in memory from first use on, nothing is unpacked. */
final class PackRoot implements TaskRoot {
    /** How the archive is packed. */
    enum Format {
        ZIP,
        TAR
    }

    private final Path archive;
    private final Format format;
    private final String fingerprint;
    private final PackFiles files;

    PackRoot(Path archive, Format format) {
        this.archive = archive;
        this.format = format;
        this.files = new PackFiles(archive, format);
        try {
            this.fingerprint = Files.size(archive) + " "
                    + Files.getLastModifiedTime(archive).toMillis();
        } catch (IOException e) {
            throw unreadable(archive, e);
        }
    }

    static EvalException unreadable(Path archive, IOException e) {
        return new EvalException(
                EvalErrorCode.STORAGE_FAILED,
                "Pack (" + archive + ") cannot be read (" + e.getMessage() + "). Maybe it was cut short.",
                e);
    }

    @Override
    public Path location() {
        return archive;
    }

    @Override
    public List<String> taskFiles() {
        return all().keySet().stream()
                .filter(path -> path.endsWith(".yaml"))
                .sorted()
                .toList();
    }

    private Map<String, byte[]> all() {
        try {
            return files.all();
        } catch (IOException e) {
            throw unreadable(archive, e);
        }
    }

    @Override
    public byte[] read(String path) throws IOException {
        return files.one(path).orElseThrow(() -> new FileNotFoundException(path + " is not in the " + format));
    }

    @Override
    public String resolve(String from, String named) {
        return Path.of("/" + from).resolveSibling(named).normalize().toString().substring(1);
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<Path> dataFolders(String path) {
        return List.of(archive.resolveSibling("").normalize(), Path.of("").toAbsolutePath());
    }

    @Override
    public String label(String path) {
        return archive.getFileName() + "!" + path;
    }
}
