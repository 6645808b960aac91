package org.banzuke.io;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The disk of the machine. Thread-safe. */
public final class RealDisk implements Disk {
    @Override
    public AppendFile append(Path file) throws IOException {
        var fresh = !Files.exists(file);
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.position(channel.size());
        if (fresh) {
            forceFolder(file.toAbsolutePath().getParent());
        }
        return new ChannelFile(channel);
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public long length(Path file) throws IOException {
        return Files.size(file);
    }

    @Override
    public void publish(Path file, byte[] content) throws IOException {
        var aside = Files.createTempFile(folder(file), "." + file.getFileName(), ".new");
        replace(file, aside, out -> out.write(content));
    }

    /** What is written into a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Replaces a file at once, as {@link #publish(Path, byte[])} does, by content that need not fit into memory; who may
     * read it is what is usual for files of this user.
     */
    public void publish(Path file, Content content) throws IOException {
        var name = "." + file.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".new";
        replace(file, Files.createFile(folder(file).resolve(name)), content);
    }

    private static void replace(Path file, Path aside, Content content) throws IOException {
        try {
            try (var channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
        forceFolder(folder(file));
    }

    private static Path folder(Path file) {
        return requireNonNull(file.toAbsolutePath().getParent());
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.toAbsolutePath().getParent();
        if (above != null) {
            createFolders(above);
        }
        Files.createDirectories(folder);
        forceFolder(above);
    }

    @Override
    public boolean exists(Path path) {
        return Files.exists(path);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            for (var inside : list(path)) {
                delete(inside);
            }
        }
        Files.deleteIfExists(path);
    }

    /** The locked byte lies far behind the text, so that the holder's name can be read where locks are mandatory. */
    @Override
    public Optional<Closeable> lock(Path file, String holder) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(1L << 30, 1, false) == null) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            writeFully(channel, ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        }
    }

    /** Makes the names in a folder durable. Windows cannot open a folder, and needs no such step. */
    private static void forceFolder(@Nullable Path folder) throws IOException {
        if (folder == null || System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private record ChannelFile(FileChannel channel) implements AppendFile {
        @Override
        public long length() throws IOException {
            return channel.size();
        }

        @Override
        public void append(ByteBuffer bytes) throws IOException {
            writeFully(channel, bytes);
        }

        @Override
        public void force() throws IOException {
            channel.force(false);
        }

        @Override
        public void truncate(long length) throws IOException {
            channel.truncate(length);
            channel.position(length);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
