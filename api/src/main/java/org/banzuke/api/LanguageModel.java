package org.banzuke.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A model that answers requests. Its shape decides the speed: the caller hands over requests that belong together
 * (all choices of a sample, samples with a common prefix) and takes answers as they come.
 *
 * <p>Thread-safe up to {@link Capabilities#maxConcurrentBatches} calls at a time. An implementation that needs threads
 * of a certain kind (native code must not run on virtual ones) brings them itself; {@link #answer} just blocks.
 */
public interface LanguageModel extends AutoCloseable {
    /** Returns all that decides the answers. */
    ModelIdentity identity();

    /** Returns what the model can do. */
    Capabilities capabilities();

    /** Returns the model's own chat template, if it has one. */
    Optional<ChatTemplate> chatTemplate();

    /** Returns facts for the reader that do not decide the numbers: threads, contexts, calibration. */
    default Map<String, String> setup() {
        return Map.of();
    }

    /** Returns what its tokens cost. */
    default Price price() {
        return new Price.Free();
    }

    /** Returns why it does not answer requests of a kind, as the middle of a sentence, where there is more to say. */
    default Optional<String> whyNot(RequestKind kind) {
        return Optional.empty();
    }

    /**
     * Returns what was noticed while it answered, by name: calls that may have been paid without an answer, signs of
     * another model behind the same name. Goes into the log when a run ends or pauses.
     */
    default Map<String, String> observations() {
        return Map.of();
    }

    /**
     * Returns whether questions of the engine's own ("canaries") are worth their price, to see that the same model goes on
     * answering: where it runs on a machine of somebody else.
     */
    default boolean watched() {
        return false;
    }

    /** Returns what was noticed so far that speaks against one unchanged model; the list only grows. */
    default List<Doubt> doubts() {
        return List.of();
    }

    /** Returns the flags of the earlier run whose answers these are; a run that uses them has the flags too. */
    default List<RunFlag> inherited() {
        return List.of();
    }

    /**
     * Answers each request once, in any order, and returns when all are answered or the end was asked for; requests
     * left unanswered then have cost nothing that is not reported.
     *
     * <p>A request that cannot be answered is answered with {@link Response.Failed}; nothing is thrown for it.
     *
     * @param done takes the answers, from any thread, one call at a time
     * @throws EvalException if the model as a whole is gone
     */
    void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation);

    /** Frees what the model holds; later calls fail. */
    @Override
    void close();
}
