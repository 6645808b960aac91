package org.banzuke.tasks.fresh.family;

/** The language of a family, with the words that frame a question. */
public enum Language {
    ENGLISH("Question: ", "\nAnswer:"),
    JAPANESE("問題: ", "\n答え:");

    private final String before;
    private final String after;

    Language(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** Returns the question in its frame; the answer follows after a space. */
    public String frame(String question) {
        return before + question + after;
    }
}
