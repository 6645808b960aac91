package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenWindowTest {
    /**
     * Texts of tokens 1, 2, … behind the prefix 0. Windows are as lm-eval 0.4.13 makes them, run here: {@code
     * make_disjoint_window} over {@code get_rolling_token_windows} with {@code max_seq_len = length - 1}, cut as {@code
     * batch_loglikelihood_requests} does; behind the slash how many of them are context.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0  | 5 | ''
                    3  | 5 | 0 1 2 3/1
                    4  | 5 | 0 1 2 3 4/1
                    5  | 5 | 0 1 2 3 4/1;1 2 3 4 5/4
                    11 | 5 | 0 1 2 3 4/1;4 5 6 7 8/1;7 8 9 10 11/2
                    12 | 5 | 0 1 2 3 4/1;4 5 6 7 8/1;8 9 10 11 12/1
                    7  | 3 | 0 1 2/1;2 3 4/1;4 5 6/1;5 6 7/2
                    """)
    void rollingWindowsAreThoseOfLmEval(int tokens, int length, String wanted) {
        var text = IntStream.rangeClosed(1, tokens).boxed().toList();
        var windows = TokenWindow.rolling(text, 0, length).stream()
                .map(window -> window.ids().stream().map(String::valueOf).collect(Collectors.joining(" ")) + "/"
                        + window.from())
                .collect(Collectors.joining(";"));
        assertThat(windows).isEqualTo(wanted);
    }
}
