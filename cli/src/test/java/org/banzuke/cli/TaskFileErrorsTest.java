package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banzuke.cli.process.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads when a task file or its data are wrong: the file, the place, the value, the cure. */
class TaskFileErrorsTest {
    private static final String SOUND = """
            task: sums
            dataset_path: json
            dataset_kwargs: {data_files: {test: rows.jsonl}}
            test_split: test
            output_type: multiple_choice
            doc_to_text: "{{question}}"
            doc_to_choice: options
            doc_to_target: gold
            metric_list: [{metric: acc, aggregation: mean, higher_is_better: true}]
            """;

    @TempDir
    Path workspace;

    @TempDir
    Path tasks;

    @BeforeEach
    void writeRows() throws IOException {
        Files.writeString(tasks.resolve("rows.jsonl"), """
                {"question": "1 + 1 =", "options": ["2", "3"], "gold": 0}
                {"question": "1 + 2 =", "options": ["2", "3"], "gold": 1}
                """);
    }

    @Test
    void aSoundFileRuns() throws IOException {
        assertThat(run(SOUND).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            metric: acc         | metric: acc_nrom       | sums.yaml): metric (acc_nrom) is unknown. Maybe you meant acc_norm.
            aggregation: mean   | aggregation: meen      | sums.yaml): aggregation (meen) of metric (acc) is unknown. Maybe you meant mean.
            doc_to_choice       | doc_to_choise          | sums.yaml): field (doc_to_choise) is unknown. Maybe you meant doc_to_choice.
            {{question}}        | {{qestion}}            | 'qestion' is undefined. Maybe a column has another name (columns: question, options, gold).
            {{question}}        | {{question.no.no}}     | sums.yaml), document 0: Template (sums doc_to_text) line 1, column
            {{question}}        | One\\n{{ 1 // 0 }}     | document 0: Template (sums doc_to_text) line 2
            {{question}}        | {{question             | Template (sums doc_to_text) line 1, column
            multiple_choice     | multiple_choise        | output_type (multiple_choise) is unknown
            doc_to_target: gold | doc_to_target: !function x.y | doc_to_target is the Python function (x.y), and code of task files is not run
            test_split: test    | test_split: tset       | tset
            rows.jsonl          | rowz.jsonl             | Data file (rowz.jsonl) is not there
            test_split: test    | test_split: [test      | sums.yaml) line
            """)
    void theMessageNamesFilePlaceValueAndCure(String sound, String broken, String message) throws IOException {
        var session = run(SOUND.replace(sound, broken));

        assertThat(session.err()).contains(message, "Maybe ");
        assertThat(session.code()).isEqualTo(ExitCode.DATA);
        assertThat(session.err()).doesNotContain("\tat ", "Source:");
        assertThat(session.out()).isEmpty();
    }

    @Test
    void aTornRowIsNamedByFileAndLine() throws IOException {
        Files.writeString(
                tasks.resolve("rows.jsonl"), "{\"question\": \"x\", \"options\": [\"a\"], \"gold\": 0}\n{\"que");

        var session = run(SOUND);

        assertThat(session.err()).contains("rows.jsonl) line 2: ", "Maybe the file was cut short");
        assertThat(session.err()).doesNotContain("Source:");
        assertThat(session.code()).isEqualTo(ExitCode.DATA);
    }

    private Terminal.Session run(String task) throws IOException {
        Files.writeString(tasks.resolve("sums.yaml"), task);
        var line = "run -q --json --model baseline:first --tasks sums --include-path " + tasks;
        return new Terminal(workspace).type(line.split(" "));
    }
}
