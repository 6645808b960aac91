package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banzuke.models.llama.LlamaProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads after a mistake: one clear message, the exit code of its type, nothing lost. */
class BadInputTest {
    @TempDir
    Path workspace;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run --model llma:tiny --suite tiny-world             | 2 | unknown scheme (llma). Maybe you meant llama.
            run --model tiny --suite tiny-world                  | 2 | has no scheme and name
            run --model baseline:frist --suite tiny-world        | 2 | Maybe you meant first.
            run --model llama:tiny?shap=x --suite tiny-world     | 2 | Maybe you meant shape.
            run --model llama:tiny?shape=x --suite tiny-world    | 2 | must be one of invariant, grouped (x)
            run --model llama:tiny?ctx=0 --suite tiny-world      | 2 | must be a whole number
            run --model llama:none.gguf --suite tiny-world       | 3 | was not found
            run --model replay:none --suite tiny-world           | 2 | not exactly one run of that name (none)
            run --model baseline:first --suite tiny-wrld         | 2 | Maybe you meant tiny-world.
            run --model baseline:first --tasks tiny-world-qq     | 2 | Maybe you meant tiny-world-qa.
            run --model baseline:first --tasks zz*               | 2 | Task zz* is unknown
            run --model baseline:first                           | 2 | No task was named
            run --suite tiny-world                               | 2 | --model
            run --model baseline:first --suite tiny-world --limit 0       | 2 | --limit must be above 0
            run --model baseline:first --suite tiny-world --seed x        | 2 | --seed must be
            run --model baseline:first --suite tiny-world --num-fewshot -1 | 2 | must not be negative
            run --model baseline:first --suite tiny-world --gen-kwargs x  | 2 | --gen-kwargs cannot be read at (x)
            run --model baseline:first --suite tiny-world --samples x     | 2 | --samples must be positions
            run --model baseline:first --sute tiny-world         | 2 | Maybe you meant --suite.
            compare a                                            | 2 | RUN
            compare a b                                          | 2 | not exactly one run
            samples nothing                                      | 2 | not exactly one run
            board                                                | 2 | Maybe begin with: banzuke quickstart
            baord                                                | 2 | Maybe you meant board.
            runs resume none                                     | 2 | not exactly one run
            models trust none.gguf                               | 3 | was not found
            """)
    void theMessageNamesPlaceValueAndCure(String line, int code, String message) {
        var session = new Terminal(workspace).type(line.split(" "));
        assertThat(session.err()).contains(message);
        assertThat(session.code()).isEqualTo(code);
        assertThat(session.out()).isEmpty();
        assertThat(session.err()).doesNotContain("\tat ");
    }

    @Test
    void aTruncatedModelFileIsRefusedBeforeNativeCodeSeesIt() throws IOException {
        var model = workspace.resolve("cut.gguf");
        try (var in = LlamaProvider.class.getResourceAsStream("tiny.gguf")) {
            Files.write(model, in.readNBytes(1_000_000));
        }
        var session = new Terminal(workspace).type("run", "--model", "llama:" + model, "--suite", "tiny-world");
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.err()).contains("no sound GGUF file", "Maybe the download was cut short");
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        var model = Files.writeString(workspace.resolve("text.gguf"), "hello, this is no model at all");
        var session = new Terminal(workspace).type("run", "--model", "llama:" + model, "--suite", "tiny-world");
        assertThat(session.code()).isEqualTo(3);
        assertThat(session.err()).contains("it does not begin with GGUF");
    }

    @Test
    void aWorkspaceThatIsAFileIsRefused() throws IOException {
        var file = Files.writeString(workspace.resolve("file"), "x");
        var session =
                new Terminal(file).type("run", "--model", "baseline:first", "--suite", "tiny-world", "--limit", "2");
        assertThat(session.code()).isEqualTo(4);
        assertThat(session.err()).contains("Maybe");
    }

    @Test
    void controlCharactersOfANameNeverReachTheTerminal() {
        var session = new Terminal(workspace).type("run", "--model", "llama:\u001b[31mred", "--suite", "tiny-world");
        assertThat(session.err()).doesNotContain("\u001b");
    }
}
