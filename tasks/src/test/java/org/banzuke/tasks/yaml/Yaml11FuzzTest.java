package org.banzuke.tasks.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banzuke.api.EvalException;
import org.banzuke.testkit.fuzz.Mutations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken task file is refused with its name, or read; nothing else happens to it. */
class Yaml11FuzzTest {
    private static final int TEXTS = 1_500;
    private static final Mutations FILES = new Mutations(
            List.of(
                    """
                    task: sums
                    include: [_base_yaml]
                    dataset_kwargs: &data {data_files: {test: "rows.jsonl"}}
                    metadata: {<<: *data, version: 1.0, on: yes, t: 1:30, o: 010, n: 1_000}
                    doc_to_text: "{{q}}\\n"
                    doc_to_target: !function utils.target
                    metric_list:
                      - metric: acc
                        aggregation: mean
                    """,
                    "a: |\n  long\n  text\nb: >-\n  folded\nc: ~\nd: [.inf, -.nan, 0x1f, 0b1, 2026-11-26]\n",
                    "? {complex: key}\n: value\n--- \nsecond: document\n"),
            List.of(
                    "[",
                    "]",
                    "{",
                    "}",
                    ":",
                    ": ",
                    "- ",
                    "|",
                    ">",
                    "&a",
                    "*a",
                    "!!python/object",
                    "!",
                    "<<:",
                    "\"",
                    "'",
                    "#",
                    "? ",
                    "%"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2_000_000})
    void brokenFilesAreRefusedOrRead(long seed) {
        var at = new long[] {seed};
        FILES.texts(seed, TEXTS).forEach(text -> {
            try {
                Yaml11.readMapping("broken.yaml", text.getBytes(StandardCharsets.UTF_8));
            } catch (EvalException e) {
                assertThat(e.getMessage()).contains("broken.yaml", "Maybe");
            } catch (RuntimeException | Error e) {
                throw new AssertionError("seed " + at[0] + " ended in " + e + ": " + text, e);
            }
            at[0]++;
        });
    }
}
