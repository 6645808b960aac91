package org.banzuke.testkit.disk;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.banzuke.io.AppendFile;
import org.banzuke.io.Disk;

/**
 * A disk in memory that counts its writing operations and fails one of them: from then on each is refused, until
 * {@link #restart} loses what was not forced. Run a scenario once to count, then once for each operation. Thread-safe.
 */
public final class SimDisk implements Disk {
    private final TreeMap<Path, SimFile> files = new TreeMap<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> locks = new HashSet<>();
    private final RandomGenerator random;
    private long operations;
    private long failAt = Long.MAX_VALUE;
    private long capacity = Long.MAX_VALUE;
    private Runnable onFailure = () -> {};

    /** Makes an empty disk; the generator decides what a crash keeps. */
    public SimDisk(RandomGenerator random) {
        this.random = random;
    }

    /** What a crash does to bytes that were not forced. */
    public enum Loss {
        NOTHING_KEPT,
        ALL_KEPT,
        SOME_SECTORS,
        TORN;

        /** Returns one of them. */
        public static Loss any(RandomGenerator random) {
            return List.of(values()).get(random.nextInt(values().length));
        }
    }

    /** Lets the writing operation of this number, counted from 0, and all later ones fail. */
    public synchronized void failAt(long operation) {
        failAt = operation;
    }

    /** Lets the writing operation of this number fail, and calls back at that moment: the power is gone. */
    public synchronized void failAt(long operation, Runnable then) {
        failAt = operation;
        onFailure = then;
    }

    /** Lets appending fail, half done, when the files hold more bytes than this. */
    public synchronized void limitTo(long bytes) {
        capacity = bytes;
    }

    /** Returns how many writing operations there were. */
    public synchronized long operations() {
        return operations;
    }

    /** Loses power, and comes back whole. */
    public synchronized void restart(Loss loss) {
        files.values().forEach(file -> file.crash(loss, random));
        locks.clear();
        failAt = Long.MAX_VALUE;
        onFailure = () -> {};
    }

    @Override
    public synchronized AppendFile append(Path file) throws IOException {
        operation();
        return new Appending(files.computeIfAbsent(key(file), _ -> new SimFile()));
    }

    @Override
    public synchronized byte[] read(Path file) throws IOException {
        return found(file).content();
    }

    @Override
    public synchronized InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(found(file).content());
    }

    @Override
    public synchronized long length(Path file) throws IOException {
        return found(file).length();
    }

    @Override
    public synchronized void publish(Path file, byte[] content) throws IOException {
        operation();
        var whole = files.computeIfAbsent(key(file), _ -> new SimFile());
        whole.replace(content);
        whole.force();
    }

    @Override
    public synchronized void createFolders(Path folder) throws IOException {
        operation();
        for (var path = key(folder); path != null; path = path.getParent()) {
            folders.add(path);
        }
    }

    @Override
    public synchronized boolean exists(Path path) {
        return files.containsKey(key(path)) || folders.contains(key(path));
    }

    @Override
    public synchronized List<Path> list(Path folder) {
        return Stream.concat(files.keySet().stream(), folders.stream())
                .filter(path -> key(folder).equals(path.getParent()))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized void delete(Path path) throws IOException {
        operation();
        files.keySet().removeIf(file -> file.startsWith(key(path)));
        folders.removeIf(folder -> folder.startsWith(key(path)));
    }

    @Override
    public synchronized Optional<Closeable> lock(Path file, String holder) {
        return locks.add(key(file)) ? Optional.of(() -> unlock(file)) : Optional.empty();
    }

    private synchronized void unlock(Path file) {
        locks.remove(key(file));
    }

    private void operation() throws IOException {
        if (operations++ >= failAt) {
            onFailure.run();
            throw new IOException("the simulated disk refuses");
        }
    }

    private SimFile found(Path file) throws IOException {
        var found = files.get(key(file));
        if (found == null) {
            throw new NoSuchFileException(file.toString());
        }
        return found;
    }

    private long used() {
        return files.values().stream().mapToLong(SimFile::length).sum();
    }

    private static Path key(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private final class Appending implements AppendFile {
        private final SimFile file;

        private Appending(SimFile file) {
            this.file = file;
        }

        @Override
        public long length() {
            synchronized (SimDisk.this) {
                return file.length();
            }
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            synchronized (SimDisk.this) {
                var all = new byte[bytes.remaining()];
                bytes.get(all);
                var room = (int) Math.max(0, Math.min(all.length, capacity - used()));
                var refused = operations >= failAt;
                file.append(all, refused ? room / 2 : room);
                operation();
                if (room < all.length) {
                    throw new IOException("No space left on the simulated disk");
                }
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (SimDisk.this) {
                operation();
                file.force();
            }
        }

        @Override
        public void truncate(long length) throws IOException {
            synchronized (SimDisk.this) {
                operation();
                file.truncate(length);
            }
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
