package org.banzuke.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever builds the same sources elsewhere gets the same bytes. */
class ReproducibleTest {
    private static final Path ARCHIVE = Path.of(System.getProperty("banzuke.archive", ""));
    private static final Set<String> DERIVED = Set.of("target", "banzuke-data");

    @TempDir
    private Path folder;

    @Test
    void buildOfACopyElsewhereMakesTheSameArchive() throws IOException, InterruptedException {
        copy(ARCHIVE.resolve("../../..").normalize());

        build();

        var sums = Files.readString(folder.resolve("dist/target/SHA256SUMS"));
        assertThat(sums).isEqualTo(Files.readString(ARCHIVE.resolveSibling("SHA256SUMS")));
    }

    private void copy(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes) throws IOException {
                if (DERIVED.contains(String.valueOf(source.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(folder.resolve(root.relativize(source)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path source, BasicFileAttributes attributes) throws IOException {
                Files.copy(source, folder.resolve(root.relativize(source)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void build() throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        "./mvnw", "-B", "-ntp", "-q", "-Pdist", "-pl", "dist", "-am", "-DskipTests", "package"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }
}
