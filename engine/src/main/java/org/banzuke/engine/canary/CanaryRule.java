package org.banzuke.engine.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Decides, round by round, whether the canaries' answers still come from the model that gave the earlier ones.
 *
 * <p><b>Setting.</b> A server may give several texts and numbers for one greedy question (batching changes the last bits), with
 * frequencies nobody knows. As long as the model stays, the answers to one canary are exchangeable over the rounds, and the
 * canaries are independent of each other. Rounds are split in <i>old</i> ones (n answers of a canary) and <i>fresh</i> ones (c answers).
 *
 * <p><b>Test.</b> A canary <i>differs</i> by text if none of its fresh texts is among its old ones. Given which texts came, and how
 * often, each of the C(n+c, c) ways to say which of them are the fresh ones is as likely as another, and a way leads to "differs" if and only if the
 * fresh ones are whole groups of equal texts: so q = (sets of groups with c answers in all) / C(n+c, c), whatever the noise. It differs by
 * probability if all fresh means lie above all old ones, or all below: q ≤ 2 / C(n+c, c). The number T of canaries that differ
 * is, at most, a sum of independent draws with these q, and p = P(sum ≥ T) (Poisson–binomial) is at most the chance of a false alarm.
 *
 * <p><b>Level.</b> All looks together may raise a false alarm in 1 of 1,000 runs. Look t = 1, 2, … gets 1 / (t (t + 1)) of that
 * (these sum to 1), in equal parts for each c it could have (at most {@value #MOST_FRESH}) and for the two tests; by the union bound
 * the choice of c may depend on what was seen. The alarm is raised if p ≤ this level.
 *
 * <p><b>More than noise.</b> The assumption of exchangeable rounds is weaker than the truth in one respect: under load a server may lean to
 * another text for good. So an alarm also needs at least half of the canaries to differ, and a mean log-probability to have moved by
 * more than {@value #TOLERANCE}: rounding of 16-bit arithmetic moves means of 16 tokens by less, another quantisation by more. Both only
 * make alarms rarer.
 *
 * <p><b>Power.</b> If half of the canaries or more differ and p is not small enough, another round is asked at once, up to
 * {@value #MOST_FRESH}; then what was fresh counts as old noise. With two old rounds, five canaries of a steady server that differ are
 * enough (p ≤ 8.5e-7 against a level of 1.1e-6 at c = 7); eight of them are an alarm after two fresh rounds; with three old rounds or
 * more four are enough. A model that answers five of eight open questions with the same words as another is not told from it by
 * texts. Confined.
 */
public final class CanaryRule {
    /** What a round says. */
    public enum Verdict {
        SAME,
        /** Half of the canaries or more differ, but it may be noise: ask another round now. */
        ASK_AGAIN,
        CHANGED
    }

    static final double FALSE_ALARMS = 1e-3;
    static final int MOST_FRESH = 8;
    static final double TOLERANCE = 0.02;
    private static final int FEWEST = Canaries.ROUND / 2;
    private static final int TESTS = 2;

    private final List<Round> old = new ArrayList<>();
    private final List<Round> fresh = new ArrayList<>();
    private long looks;

    /** Takes the next round; after {@link Verdict#CHANGED} it is the first old one of the new model. */
    public Verdict accept(Round round) {
        if (old.size() < Canaries.ROUNDS_AT_START) {
            old.add(round);
            return Verdict.SAME;
        }
        looks++;
        fresh.add(round);
        var texts = IntStream.range(0, Canaries.ROUND).mapToObj(this::texts).toList();
        var numbers = IntStream.range(0, Canaries.ROUND).mapToObj(this::numbers).toList();
        if (alarms(texts) || alarms(numbers)) {
            old.clear();
            settle();
            return Verdict.CHANGED;
        }
        if ((suspicious(texts) || suspicious(numbers)) && fresh.size() < MOST_FRESH) {
            return Verdict.ASK_AGAIN;
        }
        settle();
        return Verdict.SAME;
    }

    private void settle() {
        old.addAll(fresh);
        fresh.clear();
    }

    private boolean alarms(List<Difference> canaries) {
        var level = FALSE_ALARMS / (TESTS * MOST_FRESH * (looks * (looks + 1.0)));
        return suspicious(canaries) && Difference.tail(canaries) <= level;
    }

    private static boolean suspicious(List<Difference> canaries) {
        return canaries.stream().filter(Difference::differs).count() >= FEWEST;
    }

    private Difference texts(int canary) {
        return Difference.ofTexts(
                seen(old, canary).map(Seen::text).toList(),
                seen(fresh, canary).map(Seen::text).toList());
    }

    private Difference numbers(int canary) {
        return Difference.ofNumbers(means(old, canary), means(fresh, canary), TOLERANCE);
    }

    private static double[] means(List<Round> rounds, int canary) {
        return seen(rounds, canary)
                .flatMapToDouble(seen -> seen.meanLogProbability().stream())
                .toArray();
    }

    private static Stream<Seen> seen(List<Round> rounds, int canary) {
        return rounds.stream().flatMap(round -> round.seen().get(canary).stream());
    }
}
