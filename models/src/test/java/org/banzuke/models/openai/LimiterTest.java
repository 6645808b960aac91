package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.api.Cancellation;
import org.banzuke.io.Clockwork;
import org.banzuke.models.openai.Limiter.Permit;
import org.junit.jupiter.api.Test;

class LimiterTest {
    private final Limiter limiter = new Limiter(10, Duration.ZERO, new SplittableRandom(1), Clockwork.REAL);

    @Test
    void failuresOfOneWindowNarrowItOnce() {
        var permits = taken(10);
        permits.forEach(permit -> limiter.failed(permit, true, Optional.empty()));
        assertThat(limiter.decreases()).isEqualTo(1);
        assertThat(taken(7)).hasSize(7);
        var ended = new Cancellation();
        ended.request();
        assertThat(limiter.acquire(ended)).isEmpty();
    }

    @Test
    void windowsInARowAreCountedUntilAnAnswerComes() {
        assertThat(limiter.failed(taken(1).getFirst(), true, Optional.empty())).isEqualTo(1);
        assertThat(limiter.failed(taken(1).getFirst(), false, Optional.empty())).isEqualTo(2);
        taken(1);
        limiter.answered();
        assertThat(limiter.failed(taken(1).getFirst(), true, Optional.empty())).isEqualTo(1);
    }

    @Test
    void answersWidenItUpToTheMost() {
        for (var i = 0; i < 20; i++) {
            limiter.failed(taken(1).getFirst(), true, Optional.empty());
        }
        for (var i = 0; i < 200; i++) {
            taken(1);
            limiter.answered();
        }
        assertThat(taken(10)).hasSize(10);
    }

    @Test
    void aPauseAskedForHoldsEverybodyBack() throws InterruptedException {
        limiter.failed(taken(1).getFirst(), true, Optional.of(Duration.ofMinutes(10)));
        var cancellation = new Cancellation();
        var got = new ArrayList<Optional<Permit>>();
        var waiting = Thread.ofVirtual().start(() -> got.add(limiter.acquire(cancellation)));
        cancellation.request();
        waiting.join();
        assertThat(got).containsExactly(Optional.empty());
    }

    private List<Permit> taken(int count) {
        var permits = new ArrayList<Permit>();
        for (var i = 0; i < count; i++) {
            permits.add(limiter.acquire(new Cancellation()).orElseThrow());
        }
        return permits;
    }
}
