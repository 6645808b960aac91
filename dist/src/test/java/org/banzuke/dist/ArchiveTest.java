package org.banzuke.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive in an empty folder, with a JRE that has no compiler, and nothing else but the system's own tools. */
class ArchiveTest {
    @TempDir
    static Path folder;

    private static Path home = Path.of(System.getProperty("java.home", ""));

    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        assertThat(run(List.of("tar", "xzf", System.getProperty("banzuke.archive", ""), "--strip-components=1")))
                .isEmpty();
        var jre = folder.resolve("jre");
        var tools = home.resolve("bin/jlink").toString();
        var modules = "java.se,jdk.unsupported,jdk.management,jdk.crypto.ec,jdk.localedata,jdk.zipfs";
        var _ = run(List.of(tools, "--add-modules", modules, "--strip-debug", "--output", jre.toString()));
        home = jre;
        assertThat(jre.resolve("bin/javac")).doesNotExist();
    }

    @Test
    void archiveSaysItsVersionOnStandardOutputAlone() throws IOException, InterruptedException {
        assertThat(run(List.of("./banzuke", "--version"))).startsWith("banzuke ").doesNotContain("unknown");
    }

    @Test
    void quickstartPrintsABoard() throws IOException, InterruptedException {
        assertThat(run(List.of("./banzuke", "quickstart", "-q"))).contains("rank", "tiny", "95 % interval", "points");
    }

    @Test
    void archiveHoldsItsLicencesAndItsBillOfMaterials() {
        assertThat(List.of("LICENSE", "THIRD-PARTY.md", "README.md", "bom.cdx.json"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var errors = folder.resolve("errors.txt");
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("JAVA_HOME", home.toString());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return output;
    }
}
