package org.banzuke.io.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketPlaceTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderFromElsewhereCannotHaveOtherFilesDeleted() throws IOException {
        var precious = Files.createDirectories(folder.resolve("banzuke-thesis")).resolve("s");
        Files.writeString(precious, "years of work");
        for (var named : new String[] {precious.toString(), precious + "/../s", "s", "", "\0"}) {
            var run = Files.createDirectories(folder.resolve("run"));
            Files.createDirectories(run.resolve("live"));
            Files.writeString(run.resolve("live/where"), named);
            var place = new SocketPlace(run);

            assertThat(place.known()).isEqualTo(run.resolve("live/s"));
            place.fresh();
            place.clear();

            assertThat(precious).hasContent("years of work");
        }
    }

    @Test
    void aLongPathLivesElsewhereAndLeavesNothingBehind() throws IOException {
        var run = Files.createDirectories(folder.resolve("a".repeat(120)));
        var place = new SocketPlace(run);

        var socket = place.fresh();

        assertThat(place.known()).isEqualTo(socket);
        assertThat(socket.toString()).hasSizeLessThan(100);
        place.clear();
        assertThat(socket.getParent()).doesNotExist();
        assertThat(run).isEmptyDirectory();
    }
}
