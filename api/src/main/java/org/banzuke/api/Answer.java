package org.banzuke.api;

/** What a filter took from a response. */
public sealed interface Answer {
    /** Returns the text the metric sees, and a reader is shown. */
    String text();

    /** An answer: the extracted text, or the text of the chosen option. */
    record Extracted(String text) implements Answer {}

    /**
     * A response without an extractable answer. Whether it counts as wrong is the task's policy.
     *
     * @param text what the filter puts in the place of an answer, such as {@code [invalid]}
     */
    record NoAnswer(String text) implements Answer {}
}
