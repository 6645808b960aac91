package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.banzuke.stats.sequential.BettingMean;
import org.banzuke.stats.sequential.DiscordantBet;

/** {@code sequential.json}. */
final class SequentialGolden {
    private SequentialGolden() {}

    static void check(GoldenCase golden) {
        var alpha = golden.number("alpha");
        if (golden.method().equals("betting_capital")) {
            capital(golden, alpha);
            return;
        }
        var bet = new DiscordantBet(golden.integer("wins"), golden.integer("losses"));
        golden.near("e_value", bet.e());
        golden.near("p_anytime", bet.p());
        golden.same("stop", bet.stops(alpha));
        golden.interval("confidence_sequence", bet.interval(alpha));
    }

    private static void capital(GoldenCase golden, double alpha) {
        // Our bets are made with these settings only.
        assertThat(List.of(golden.number("truncation"), golden.number("theta"))).containsExactly(0.5, 0.5);
        var population =
                golden.input().has("population") ? OptionalInt.of(golden.integer("population")) : OptionalInt.empty();
        var capital = BettingMean.of(golden.numbers("x"), alpha, population).capital(golden.number("m"));
        var moments = golden.expectedList("capital_at").stream()
                .mapToInt(t -> ((Number) t).intValue())
                .toArray();
        var found = new double[moments.length];
        for (var i = 0; i < found.length; i++) {
            found[i] = capital[moments[i] - 1];
        }
        golden.all("capital", found);
    }
}
