package org.banzuke.tasks.registry;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.Sha256;

/** A folder with task files; what lies in it is looked up once. */
final class FolderRoot implements TaskRoot {
    private static final Set<String> SKIPPED = Set.of("__pycache__", ".ipynb_checkpoints", ".git");

    private final Path folder;
    private final List<String> taskFiles;
    private final String fingerprint;

    FolderRoot(Path folder) {
        this.folder = folder;
        var sizes = walk(folder);
        this.taskFiles =
                sizes.keySet().stream().filter(path -> path.endsWith(".yaml")).toList();
        var all = new StringBuilder();
        sizes.forEach(
                (path, state) -> all.append(path).append('\t').append(state).append('\n'));
        this.fingerprint = Sha256.of(all.toString());
    }

    private static Map<String, String> walk(Path folder) {
        var files = new TreeMap<String, String>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    var skip = SKIPPED.contains(String.valueOf(dir.getFileName()));
                    return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.toString().endsWith(".py")) {
                        var name = folder.relativize(file).toString().replace('\\', '/');
                        files.put(
                                name,
                                attributes.size() + " "
                                        + attributes.lastModifiedTime().toMillis());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "Include path (" + folder + ") cannot be read (" + e.getMessage() + ").",
                    e);
        }
    }

    @Override
    public Path location() {
        return folder;
    }

    @Override
    public List<String> taskFiles() {
        return taskFiles;
    }

    @Override
    public byte[] read(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    @Override
    public String resolve(String from, String named) {
        var target = folder.resolve(from).resolveSibling(named).normalize();
        return target.startsWith(folder) ? folder.relativize(target).toString().replace('\\', '/') : target.toString();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public List<Path> dataFolders(String path) {
        var folders = new ArrayList<Path>();
        folders.add(folder.resolve(path).resolveSibling("").normalize());
        folders.add(folder);
        var above = folder.getParent();
        if (above != null) {
            folders.add(above);
        }
        folders.add(Path.of("").toAbsolutePath());
        return folders;
    }

    @Override
    public String label(String path) {
        return folder.resolve(path).normalize().toString();
    }
}
