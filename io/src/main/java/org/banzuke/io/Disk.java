package org.banzuke.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The door to files that must survive a crash. The simulator of the tests implements it too, and cuts, tears and
 * refuses each operation.
 *
 * <p>Files are confined to whoever opened them; the disk itself is thread-safe.
 */
public interface Disk {
    /** Opens a file for appending, creating it if needed; its folder must exist. */
    AppendFile append(Path file) throws IOException;

    /** Returns a whole file. */
    byte[] read(Path file) throws IOException;

    /** Opens a file for reading; skipping in it is cheap. */
    InputStream open(Path file) throws IOException;

    /** Returns the length of a file in bytes. */
    long length(Path file) throws IOException;

    /**
     * Replaces a file at once: afterwards, and after a crash at any moment, it holds either the old content or the new.
     */
    void publish(Path file, byte[] content) throws IOException;

    /** Creates a folder and those above it, and makes their names durable. */
    void createFolders(Path folder) throws IOException;

    /** Returns whether there is a file or folder of that name. */
    boolean exists(Path path);

    /** Returns what lies in a folder, in the order of the names; empty if there is no such folder. */
    List<Path> list(Path folder) throws IOException;

    /** Deletes a file, or a folder with all in it; nothing happens if it is not there. */
    void delete(Path path) throws IOException;

    /**
     * Takes a lock that ends when it is closed or the process ends, and leaves {@code holder} in the file for whoever
     * finds it taken.
     *
     * @return the lock, or empty if somebody has it
     */
    Optional<Closeable> lock(Path file, String holder) throws IOException;
}
