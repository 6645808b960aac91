package org.banzuke.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banzuke.runlog.result.Totals;
import org.junit.jupiter.api.Test;

class ProgressListenerTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void bothHearEverything() {
        var both = new Named("first").and(new Named("second"));

        both.possiblyTwice(7);
        both.progress(new Progress(9, 4, 0, 0, 0, Totals.NONE, Duration.ZERO, false));

        assertThat(heard).containsExactly("first twice 7", "second twice 7", "first 4/9", "second 4/9");
    }

    private final class Named implements ProgressListener {
        private final String name;

        private Named(String name) {
            this.name = name;
        }

        @Override
        public void progress(Progress progress) {
            heard.add(name + " " + progress.done() + "/" + progress.planned());
        }

        @Override
        public void possiblyTwice(int calls) {
            heard.add(name + " twice " + calls);
        }
    }
}
