package org.banzuke.testkit.http;

/** What may go wrong at an endpoint. */
public enum Fault {
    STATUS_429,
    STATUS_429_WITH_SECONDS,
    STATUS_429_WITH_DATE,
    STATUS_429_FOR_A_MINUTE,
    /** An hour behind the epoch: long on a clock that begins there, over on a real one. */
    STATUS_503_UNTIL_DATE,
    STATUS_503,
    STATUS_529,
    STATUS_408,
    STATUS_500,
    STATUS_502,
    STATUS_504,
    /** Nothing listens; only {@link SimNet} shows it, as the next two. */
    NO_CONNECTION,
    UNKNOWN_HOST,
    NO_TRUST,
    DROPPED_BEFORE_ANSWER,
    RESET,
    SILENT,
    HEADERS_THEN_SILENCE,
    DRIPPING,
    ENDLESS_BODY,
    HUGE_HEADER,
    SHORT_BODY,
    CUT_CHUNK,
    CUT_GZIP,
    GZIP_BOMB,
    TWO_LENGTHS,
    HTML,
    PLAIN_TEXT,
    BYTE_ORDER_MARK,
    INVALID_JSON,
    NAN_LITERAL,
    HUGE_NUMBER,
    DUPLICATE_KEY,
    WRONG_TYPE,
    NULL_CONTENT,
    EMPTY_CHOICES,
    TWO_CHOICES,
    WRONG_INDEX,
    REPEATED_ID,
    ERROR_WITH_200,
    PROMPT_CUT,
    OTHER_MODEL,
    OTHER_FINGERPRINT,
    AGED,
    CONTENT_FILTER,
    STATUS_400,
    STATUS_400_FILTER,
    STATUS_401,
    STATUS_402,
    STATUS_403,
    STATUS_404,
    STATUS_413,
    REDIRECT,
    /** The stream ends without a finish reason and without {@code [DONE]}. */
    STREAM_CUT,
    STREAM_ERROR,
    /** An event comes twice. */
    STREAM_DOUBLED,
    /** The finish comes before the last text. */
    STREAM_REORDERED,
    LOGPROBS_MISSING,
    LOGPROBS_FEW,
    LOGPROB_NAN,
    LOGPROB_NULL,
    LOGPROB_POSITIVE,
    LOGPROB_SENTINEL,
    /** The tokens returned are not those of the prompt. */
    OTHER_TOKENS,
    /** The same texts with other probabilities, as another quantisation of the model gives them. */
    OTHER_PROBABILITIES,
    /** Echo is ignored without a word. */
    ECHO_IGNORED;

    /** Returns whether connection or framing break, so that there is no whole answer. */
    boolean breaks() {
        return compareTo(NO_CONNECTION) >= 0 && compareTo(TWO_LENGTHS) <= 0;
    }
}
