package org.banzuke.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What came back from a call: an answer of the request's kind, or {@link Failed}. */
public sealed interface Response {
    /**
     * A generated text.
     *
     * @param text the text, cut at the first stop text and without special tokens
     * @param tokens ids of the tokens generated, empty where the backend does not tell
     * @param finish why the text ended
     * @param meanLogProbability mean natural logarithm of the probabilities of the tokens generated, where it was asked for
     */
    record Generated(
            String text,
            List<Integer> tokens,
            Finish finish,
            Optional<TokenTrace> trace,
            Usage usage,
            OptionalDouble meanLogProbability)
            implements Response {
        public Generated {
            tokens = List.copyOf(tokens);
        }

        /** Returns a text whose probability nobody asked for. */
        public Generated(String text, List<Integer> tokens, Finish finish, Optional<TokenTrace> trace, Usage usage) {
            this(text, tokens, finish, trace, usage, OptionalDouble.empty());
        }
    }

    /** Why a generated text ended. */
    enum Finish {
        /** At a stop text or the model's end of text. */
        STOP,
        /** At the limit of tokens: the answer may be cut short. */
        LENGTH,
        /** The endpoint's content filter, or the model by a refusal of its own, put an end to it. */
        FILTERED
    }

    /**
     * The log-likelihood of a continuation.
     *
     * @param logLikelihood sum of the natural logarithms of the tokens' probabilities, at most 0
     * @param greedy whether each token was the likeliest one, the lowest id winning ties
     */
    record Likelihood(double logLikelihood, boolean greedy, Optional<TokenTrace> trace, Usage usage)
            implements Response {
        public Likelihood {
            if (!(logLikelihood <= 0)) {
                throw new IllegalArgumentException("not a log-likelihood: " + logLikelihood);
            }
        }
    }

    /** The log-likelihood of a whole text: the sum of its windows, 0 for an empty text. */
    record RollingLikelihood(double logLikelihood, List<Likelihood> windows, Usage usage) implements Response {
        public RollingLikelihood {
            windows = List.copyOf(windows);
        }
    }

    /** The vector of a text. */
    record Embedded(List<Double> vector, Usage usage) implements Response {
        public Embedded {
            vector = List.copyOf(vector);
        }
    }

    /**
     * No response. It leaves numerator and denominator, and is never a wrong answer.
     *
     * @param kind what went wrong
     * @param message what to tell a person, in one line
     */
    record Failed(FailureKind kind, String message) implements Response {}
}
