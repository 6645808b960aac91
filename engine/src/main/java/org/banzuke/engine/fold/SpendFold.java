package org.banzuke.engine.fold;

import java.math.BigInteger;
import org.banzuke.api.Answered;
import org.banzuke.api.Price;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.json.ResponseJson;

/**
 * What the answers of a log cost, by the price that stood in the mark before them. An answer without a price or without counted
 * tokens is counted apart, and never as free. Confined.
 */
final class SpendFold {
    /** Fact of a mark: how many calls were sent and not kept when the run was broken off. */
    static final String POSSIBLY_TWICE = "possibly_asked_twice";

    private Price price = new Price.Free();
    private BigInteger nanoDollars = BigInteger.ZERO;
    private long unpriced;
    private long possiblyTwice;

    void accept(Event.Marked mark) {
        var text = mark.facts().get("price");
        if (text != null) {
            price = Price.parse(text);
        }
        var open = Long.parseLong(mark.facts().getOrDefault(POSSIBLY_TWICE, "0"));
        possiblyTwice += price instanceof Price.Free ? 0 : open;
    }

    void accept(Event.Answers answers) {
        for (var i = 0; i < answers.answered().size(); i++) {
            if (!answers.reused().contains(i)) {
                count(answers.answered().get(i));
            }
        }
    }

    private void count(Answered answered) {
        if (answered.response() instanceof Response.Failed) {
            return;
        }
        var usage = ResponseJson.usage(answered.response());
        var cost = price.of(usage.promptTokens(), usage.completionTokens());
        if (cost.isEmpty() || (price instanceof Price.PerToken && usage.equals(Usage.NONE))) {
            unpriced++;
        } else {
            nanoDollars = nanoDollars.add(cost.get());
        }
    }

    long nanoDollars() {
        return nanoDollars.longValueExact();
    }

    long unpriced() {
        return unpriced;
    }

    /** Returns calls that may be paid twice: those asked for twice that are not free. */
    long possiblyTwice() {
        return possiblyTwice;
    }
}
