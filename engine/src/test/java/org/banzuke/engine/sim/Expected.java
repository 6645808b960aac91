package org.banzuke.engine.sim;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Response;
import org.banzuke.testkit.http.Fault;

/**
 * What the table of endpoint faults says that an answer must be. Written anew from that table, so that it checks the backend's own
 * reading of it.
 *
 * @param failure the kind of failure; none where the fault does not touch such a call
 * @param closes whether the endpoint must be left alone
 * @param filtered whether it is an answer that a content filter stopped
 */
record Expected(Optional<FailureKind> failure, boolean closes, boolean filtered) {
    private static final Expected ANSWER = new Expected(Optional.empty(), false, false);

    /** Faults that time, another call or another day cures: with them a run ends in the same numbers. */
    static final Set<Fault> PASSING = EnumSet.range(Fault.STATUS_429, Fault.ERROR_WITH_200);

    static {
        PASSING.removeAll(List.of(
                Fault.ENDLESS_BODY,
                Fault.HUGE_HEADER,
                Fault.GZIP_BOMB,
                Fault.TWO_CHOICES,
                Fault.WRONG_INDEX,
                Fault.REPEATED_ID));
        PASSING.addAll(List.of(
                Fault.STATUS_401,
                Fault.STATUS_402,
                Fault.STATUS_404,
                Fault.REDIRECT,
                Fault.OTHER_MODEL,
                Fault.OTHER_FINGERPRINT,
                Fault.AGED,
                Fault.LOGPROB_NAN));
    }

    /** Faults that only streams have; streams have no others but those of status and connection. */
    static final Set<Fault> STREAMS = EnumSet.range(Fault.STREAM_CUT, Fault.STREAM_REORDERED);

    static Expected of(Fault fault, boolean likelihood, boolean streams) {
        return switch (fault) {
            case STATUS_429, STATUS_429_WITH_SECONDS, STATUS_429_WITH_DATE, STATUS_429_FOR_A_MINUTE ->
                failed(FailureKind.RATE_LIMITED);
            case STATUS_503, STATUS_503_UNTIL_DATE, STATUS_529, STATUS_408, STATUS_502, STATUS_504 ->
                failed(FailureKind.OVERLOADED);
            case STATUS_500, ERROR_WITH_200 -> failed(FailureKind.SERVER_ERROR);
            case NO_CONNECTION, UNKNOWN_HOST, NO_TRUST, DROPPED_BEFORE_ANSWER, RESET ->
                failed(FailureKind.CONNECTION_LOST);
            case SILENT, HEADERS_THEN_SILENCE, DRIPPING -> failed(FailureKind.TIMEOUT);
            case ENDLESS_BODY, HUGE_HEADER, GZIP_BOMB -> failed(FailureKind.TOO_LARGE);
            case SHORT_BODY, CUT_CHUNK, CUT_GZIP, TWO_LENGTHS -> failed(FailureKind.TRUNCATED_RESPONSE);
            case HTML, PLAIN_TEXT, BYTE_ORDER_MARK -> failed(FailureKind.WRONG_CONTENT);
            case INVALID_JSON, NAN_LITERAL, HUGE_NUMBER, DUPLICATE_KEY, WRONG_TYPE, EMPTY_CHOICES ->
                failed(FailureKind.MALFORMED);
            case STATUS_400, STATUS_403, STATUS_413 -> failed(FailureKind.REFUSED);
            case STATUS_401, STATUS_402, STATUS_404, REDIRECT -> closing(FailureKind.REFUSED);
            case OTHER_MODEL -> closing(FailureKind.IDENTITY_CHANGED);
            case OTHER_FINGERPRINT, AGED -> ANSWER;
            default -> likelihood ? ofLikelihood(fault) : ofText(fault, streams);
        };
    }

    private static Expected ofText(Fault fault, boolean streams) {
        return switch (fault) {
            case NULL_CONTENT -> failed(FailureKind.MALFORMED);
            case TWO_CHOICES, WRONG_INDEX, REPEATED_ID -> closing(FailureKind.CONTRACT_BROKEN);
            case PROMPT_CUT -> failed(FailureKind.TRUNCATED_PROMPT);
            case CONTENT_FILTER, STATUS_400_FILTER -> new Expected(Optional.empty(), false, true);
            case STREAM_CUT, STREAM_DOUBLED, STREAM_REORDERED ->
                streams ? failed(FailureKind.TRUNCATED_RESPONSE) : ANSWER;
            case STREAM_ERROR -> streams ? failed(FailureKind.SERVER_ERROR) : ANSWER;
            default -> ANSWER;
        };
    }

    private static Expected ofLikelihood(Fault fault) {
        return switch (fault) {
            case TWO_CHOICES, WRONG_INDEX, REPEATED_ID -> failed(FailureKind.CONTRACT_BROKEN);
            case STATUS_400_FILTER -> failed(FailureKind.REFUSED);
            case LOGPROB_NAN -> failed(FailureKind.MALFORMED);
            case PROMPT_CUT -> failed(FailureKind.TRUNCATED_PROMPT);
            case LOGPROBS_MISSING,
                    LOGPROBS_FEW,
                    LOGPROB_NULL,
                    LOGPROB_POSITIVE,
                    LOGPROB_SENTINEL,
                    OTHER_TOKENS,
                    ECHO_IGNORED -> failed(FailureKind.CONTRACT_BROKEN);
            default -> ANSWER;
        };
    }

    private static Expected failed(FailureKind kind) {
        return new Expected(Optional.of(kind), false, false);
    }

    private static Expected closing(FailureKind kind) {
        return new Expected(Optional.of(kind), true, false);
    }

    /** Returns whether a response is what it must be. */
    boolean fits(Response response) {
        return switch (response) {
            case Response.Failed it -> !closes && failure.equals(Optional.of(it.kind()));
            case Response.Generated it -> failure.isEmpty() && filtered == (it.finish() == Response.Finish.FILTERED);
            case Response.Likelihood _, Response.RollingLikelihood _, Response.Embedded _ -> failure.isEmpty();
        };
    }
}
