package org.banzuke.tasks.fresh.item;

/** How an item is asked. */
public enum Form {
    /** The likeliest of the options is the answer. */
    CHOICE("multiple_choice", "acc", "none"),
    /** The model writes the answer. */
    OPEN("generate_until", "exact_match", "answer"),
    /** The answer must be what the model itself would go on with. */
    LAST_WORD("loglikelihood", "acc", "none");

    private final String outputType;
    private final String metric;
    private final String filter;

    Form(String outputType, String metric, String filter) {
        this.outputType = outputType;
        this.metric = metric;
        this.filter = filter;
    }

    /** Returns the name task descriptions use. */
    public String outputType() {
        return outputType;
    }

    String metric() {
        return metric;
    }

    String filter() {
        return filter;
    }
}
