package org.banzuke.api;

/** One call to a model. What decides the answer is in the record; the id only says whom it serves. */
public sealed interface Request {
    /** Returns whom the request serves. */
    RequestId id();

    /** Returns what kind of call it is. */
    RequestKind kind();

    /** Asks for a text. */
    record Generate(RequestId id, Prompt prompt, Sampling sampling) implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.GENERATE;
        }
    }

    /** Asks for the natural logarithm of the probability of a continuation after a context. */
    record Loglikelihood(RequestId id, Prompt context, String continuation) implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.LOGLIKELIHOOD;
        }
    }

    /** Asks for the log-likelihood of a whole text, in disjoint windows of the model's context length. */
    record RollingLoglikelihood(RequestId id, String text) implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.ROLLING_LOGLIKELIHOOD;
        }
    }

    /** Asks for the vector of a text. */
    record Embed(RequestId id, String text) implements Request {
        @Override
        public RequestKind kind() {
            return RequestKind.EMBED;
        }
    }
}
