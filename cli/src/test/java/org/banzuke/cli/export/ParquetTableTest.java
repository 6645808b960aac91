package org.banzuke.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.banzuke.cli.Terminal;
import org.banzuke.cli.report.FakeRuns;
import org.banzuke.cli.report.HostileTexts;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    @TempDir
    private Path folder;

    @Test
    void textsAreUntouchedAndColumnsTyped() throws IOException {
        var texts = HostileTexts.KNOWN;
        new FakeRuns(folder).run("m", FakeRuns.answering(texts), FakeTask.of("letters", texts.size()));
        var out = folder.resolve("it's out");

        var session =
                new Terminal(folder).type("export", "latest", "--format", "parquet", "--out", out.toString(), "--json");

        assertThat(session.code()).as(session.err()).isZero();
        assertThat(session.json().list("files")).hasSize(2);
        var rows = ReadBack.rows("select * from " + file(out, "samples") + " order by index");
        assertThat(rows).hasSameSizeAs(texts);
        for (var i = 0; i < texts.size(); i++) {
            assertThat(rows.get(i))
                    .containsEntry("id", "letters/" + i)
                    .containsEntry("index", (long) i)
                    .containsEntry("response", texts.get(i))
                    .containsEntry("exact_match,none", 0.0)
                    .containsEntry("failure", null);
        }
        assertThat(ReadBack.rows("select count(*) as n, avg(score) as mean from " + file(out, "scores")))
                .containsExactly(Map.of("n", (long) texts.size(), "mean", 0.0));
        try (var left = Files.list(out)) {
            assertThat(left.map(it -> String.valueOf(it.getFileName())))
                    .containsExactlyInAnyOrder("samples.parquet", "scores.parquet");
        }
    }

    @Test
    void compressionIsZstd() {
        new FakeRuns(folder).run("m", FakeRuns.answering(List.of("A")), FakeTask.of("letters", 30));
        new Terminal(folder).type("export", "latest", "--format", "parquet", "--out", folder.toString());
        assertThat(ReadBack.rows("select distinct compression from parquet_metadata('"
                        + folder.resolve("samples.parquet") + "')"))
                .containsExactly(Map.of("compression", "ZSTD"));
    }

    private static String file(Path out, String name) {
        return "read_parquet('" + out.resolve(name + ".parquet").toString().replace("'", "''") + "')";
    }
}
