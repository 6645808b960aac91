package org.banzuke.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the folders with conformance data, which are not part of the repository.
 *
 * <p>They are named by the system properties {@code banzuke.shared}, {@code banzuke.conformance} and
 * {@code banzuke.hub}; relative paths count from the repository's root. A test that needs a missing folder is
 * skipped, and counted as skipped, with a message that names it. Immutable.
 */
public final class SharedFolder {
    private SharedFolder() {}

    /** Returns the repository's root, whatever module the test runs in. */
    public static Path repositoryRoot() {
        return Path.of(property("banzuke.root", "..")).toAbsolutePath().normalize();
    }

    /** Returns a path below the shared folder; it may not exist. */
    public static Path shared(String relative) {
        return root("banzuke.shared", "../shared").resolve(relative);
    }

    /** Returns a path below the conformance folder; it may not exist. */
    public static Path conformance(String relative) {
        return property("banzuke.conformance", "").isEmpty()
                ? shared("conformance").resolve(relative)
                : root("banzuke.conformance", "").resolve(relative);
    }

    /** Returns the hub folders in the order in which they are searched. */
    public static List<Path> hubs() {
        var listed = property("banzuke.hub", "");
        if (listed.isEmpty()) {
            return List.of(shared("hub"));
        }
        return Arrays.stream(listed.split("[,:]")).map(SharedFolder::fromRoot).toList();
    }

    /** Returns {@code path} if it is there, and skips the calling test with a clear message if it is not. */
    public static Path require(Path path) {
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: conformance data is not here (" + path + ")");
        return path;
    }

    private static Path root(String key, String fallback) {
        return fromRoot(property(key, fallback));
    }

    private static Path fromRoot(String path) {
        return repositoryRoot().resolve(path).normalize();
    }

    private static String property(String key, String fallback) {
        var value = System.getProperty(key, "");
        return value.isEmpty() ? fallback : value;
    }
}
