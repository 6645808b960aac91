package org.banzuke.models.baseline;

import java.util.function.Function;
import org.banzuke.models.baseline.CharacterCounts.After;

/**
 * A character model of the prompt itself: how well does the continuation go on with what stands there? Orders 0 to 4,
 * interpolated as Witten and Bell do (IEEE Trans. Inf. Theory 37, 1991): p_k(c|h) = (n(hc) + t(h)·p_{k−1}(c|h')) /
 * (n(h) + t(h)), t(h) the number of distinct characters seen after h.
 */
record NgramBaseline() implements Baseline {
    private static final int ORDER = 4;
    private static final int ALPHABET = 1 << 16;
    private static final int LONGEST_ANSWER = 32;

    @Override
    public String name() {
        return "ngram";
    }

    @Override
    public double logLikelihood(String context, String continuation, int index) {
        var counts = new ScannedCounts(context);
        var whole = context + continuation;
        var sum = 0.0;
        for (var i = context.length(); i < whole.length(); i++) {
            sum += Math.log(probability(counts::after, whole.substring(Math.max(0, i - ORDER), i), whole.charAt(i)));
        }
        return sum;
    }

    @Override
    public double rolling(String text) {
        var counts = new CharacterCounts(ORDER);
        var sum = 0.0;
        for (var i = 0; i < text.length(); i++) {
            sum += Math.log(probability(counts::after, text.substring(Math.max(0, i - ORDER), i), text.charAt(i)));
            counts.add(text, i);
        }
        return sum;
    }

    @Override
    public String generate(String prompt, int repeat) {
        var counts = new ScannedCounts(prompt);
        var text = new StringBuilder(prompt);
        while (text.length() < prompt.length() + LONGEST_ANSWER) {
            var next = counts.likeliestAfter(text.substring(Math.max(0, text.length() - ORDER)));
            if (next.isEmpty() || next.get() == '\n') {
                break;
            }
            text.append(next.get().charValue());
        }
        return text.substring(prompt.length());
    }

    private static double probability(Function<String, After> counts, String history, char next) {
        var lower = history.isEmpty() ? 1.0 / ALPHABET : probability(counts, history.substring(1), next);
        var after = counts.apply(history);
        var seen = after.total();
        var kinds = after.kinds();
        return seen == 0 ? lower : (after.of(next) + kinds * lower) / (seen + kinds);
    }
}
