package org.banzuke.io.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Optional;
import org.banzuke.io.RealDisk;

/**
 * Where the socket of a folder lies: in a folder of its own that only the owner may enter, so that there is no moment at which
 * others may connect. A socket's address holds about 100 bytes; where the path is longer, the socket lies in the system's folder
 * for temporary files, and {@code where} names it. Immutable.
 *
 * @param folder the folder that the socket belongs to
 */
public record SocketPlace(Path folder) {
    /** Less than the 104 bytes of macOS and the 108 of Linux, with their zero at the end. */
    private static final int LONGEST = 100;

    private static final String SOCKET = "s";
    private static final String PREFIX = "banzuke";

    /** Removes what a process left behind that was killed, and returns where to bind. Whoever calls holds the folder's lock. */
    Path fresh() throws IOException {
        clear();
        Files.createDirectory(live(), ownerOnly());
        var near = near();
        if (near.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return near;
        }
        var far = Files.createTempDirectory(PREFIX, ownerOnly()).resolve(SOCKET);
        Files.writeString(where(), far.toString());
        return far;
    }

    /** Returns where a process that works on the folder would listen. */
    Path known() throws IOException {
        return far().orElse(near());
    }

    /** A run's folder may come from anywhere, so what it names is only believed where {@link #fresh} could have put it. */
    private Optional<Path> far() throws IOException {
        try {
            var named = Path.of(Files.readString(where()));
            var above = named.getParent();
            return above != null
                            && SOCKET.equals(String.valueOf(named.getFileName()))
                            && String.valueOf(above.getFileName()).startsWith(PREFIX)
                            && Path.of(System.getProperty("java.io.tmpdir", "")).equals(above.getParent())
                    ? Optional.of(named)
                    : Optional.empty();
        } catch (NoSuchFileException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Returns what tells this socket from one that is made later at the same place. */
    String mark() {
        try {
            var attributes = Files.readAttributes(live(), BasicFileAttributes.class);
            return attributes.fileKey() + " " + attributes.creationTime();
        } catch (IOException e) {
            return "";
        }
    }

    /** Removes the socket and its folders. */
    void clear() throws IOException {
        var far = far();
        if (far.isPresent()) {
            Files.deleteIfExists(far.get());
            Files.deleteIfExists(Objects.requireNonNull(far.get().getParent()));
        }
        new RealDisk().delete(live());
    }

    private Path live() {
        return folder.resolve("live");
    }

    private Path near() {
        return live().toAbsolutePath().resolve(SOCKET);
    }

    private Path where() {
        return live().resolve("where");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
