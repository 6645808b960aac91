package org.banzuke.engine.schedule;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Price;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;
import org.banzuke.io.Clockwork;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.result.Totals;

/** Counts what answers take as they come, and asks the work to end when a budget is reached. Thread-safe. */
public final class Spending implements AutoCloseable {
    private final Budget budget;
    private final Price price;
    private final Cancellation cancellation;
    private final Cancellation closed = new Cancellation();
    private BigInteger nanoDollars;
    private long tokens;

    /**
     * Goes on counting where an earlier sitting stopped.
     *
     * @throws EvalException if there is a limit to the cost and nobody has said the price
     */
    public Spending(Budget budget, Price price, Totals before, Cancellation cancellation, Clockwork clockwork) {
        if (budget.nanoDollars().isPresent() && price instanceof Price.Unknown) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "The cost cannot be limited: the model's price is unknown. Maybe price=2.5/10 in the model's name,"
                            + " in dollars for a million tokens of prompt and answer, or limit the tokens.");
        }
        this.budget = budget;
        this.price = price;
        this.cancellation = cancellation;
        this.nanoDollars = BigInteger.valueOf(before.nanoDollars());
        this.tokens = before.promptTokens() + before.completionTokens();
        budget.time()
                .ifPresent(time -> clockwork
                        .workers()
                        .newThread(() -> watch(time, clockwork))
                        .start());
        check();
    }

    /** Takes answers that were paid and are not counted yet. */
    public synchronized void add(Collection<Response> answers) {
        for (var answer : answers) {
            if (!(answer instanceof Response.Failed)) {
                count(ResponseJson.usage(answer));
            }
        }
        check();
    }

    private void count(Usage usage) {
        tokens += usage.promptTokens() + usage.completionTokens();
        if (budget.nanoDollars().isPresent() && price instanceof Price.PerToken && usage.equals(Usage.NONE)) {
            cancellation.request("an answer came without its tokens, so its cost is unknown");
        }
        nanoDollars = nanoDollars.add(
                price.of(usage.promptTokens(), usage.completionTokens()).orElse(BigInteger.ZERO));
    }

    private void check() {
        if (budget.nanoDollars().isPresent()
                && nanoDollars.compareTo(BigInteger.valueOf(budget.nanoDollars().getAsLong())) >= 0) {
            cancellation.request("the limit of the cost is reached");
        }
        if (budget.tokens().isPresent() && tokens >= budget.tokens().getAsLong()) {
            cancellation.request("the limit of the tokens is reached");
        }
    }

    private void watch(Duration time, Clockwork clockwork) {
        clockwork.pause(time, closed);
        if (!closed.requested()) {
            cancellation.request("the limit of the time is reached");
        }
    }

    @Override
    public void close() {
        closed.request();
    }
}
