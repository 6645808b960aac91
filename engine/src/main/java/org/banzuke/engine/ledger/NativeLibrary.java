package org.banzuke.engine.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.sqlite.util.LibraryLoaderUtil;

/** Unpacks SQLite's native library once, where the driver would unpack it at every start. */
final class NativeLibrary {
    private NativeLibrary() {}

    /** Tells the driver where the library lies; where that fails, the driver finds its own way. */
    static void unpackOnce(Path folder) {
        if (System.getProperty("org.sqlite.lib.path") != null) {
            return; // before the driver asks another program what machine this is
        }
        var name = LibraryLoaderUtil.getNativeLibName();
        var resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (var in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
            if (in == null) {
                return;
            }
            var wanted = in.readAllBytes();
            var file = folder.resolve(name);
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
                unpack(file, wanted);
            }
            System.setProperty("org.sqlite.lib.path", folder.toAbsolutePath().toString());
            System.setProperty("org.sqlite.lib.name", name);
        } catch (IOException e) {
            System.clearProperty("org.sqlite.lib.path");
        }
    }

    private static void unpack(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        var aside = Files.createTempFile(file.getParent(), "sqlite", ".new");
        Files.write(aside, content);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
