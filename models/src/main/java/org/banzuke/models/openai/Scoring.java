package org.banzuke.models.openai;

/** How a server gives log-likelihoods, as its probe found. */
enum Scoring {
    /** By echo of token ids, made by its own tokenizer. */
    IDS,
    /** By echo of a text whose tokens its tokenizer tells. */
    COUNTED_TEXT,
    /** By echo of a text. */
    TEXT,
    /** Not at all. */
    NONE
}
