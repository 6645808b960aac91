package org.banzuke.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.banzuke.io.Sha256;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the task files of lm-evaluation-harness 0.4.13, which are not part of the repository: the file or folder named by
 * the system property {@code banzuke.lmeval}, else a wheel kept in the user's cache, fetched once by pip.
 */
public final class LmEval {
    private static final String WHEEL = "lm_eval-0.4.13-py3-none-any.whl";
    private static final String SHA256 = "5daaa1973bf874005f64f28d3834b875f6886f0d6475878e6a6c821994a5286a";

    private LmEval() {}

    /** Returns the wheel or folder, and skips the calling test with a clear message if there is none. */
    public static Path require() {
        var named = System.getProperty("banzuke.lmeval", "");
        if (!named.isEmpty()) {
            return SharedFolder.require(
                    SharedFolder.repositoryRoot().resolve(named).normalize());
        }
        var kept = Path.of(System.getProperty("user.home"), ".cache", "banzuke", WHEEL);
        try {
            if (!Files.exists(kept)) {
                fetch(kept);
            }
            Assumptions.assumeTrue(Files.exists(kept), "skipped: pip could not fetch lm-eval 0.4.13");
            if (!Sha256.ofFile(kept).equals(SHA256)) {
                throw new IOException(kept + " is not the wheel of lm-eval 0.4.13. Maybe delete it.");
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void fetch(Path kept) throws IOException {
        Files.createDirectories(kept.getParent());
        var aside = Files.createTempDirectory(kept.getParent(), "pip");
        var pip = new ProcessBuilder(
                        "python3", "-m", "pip", "download", "-q", "--no-deps", "-d", ".", "lm-eval==0.4.13")
                .directory(aside.toFile())
                .redirectErrorStream(true)
                .redirectOutput(aside.resolve("pip.log").toFile())
                .start();
        try {
            if (pip.waitFor(5, TimeUnit.MINUTES) && pip.exitValue() == 0) {
                Files.move(aside.resolve(WHEEL), kept, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            pip.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
