package org.banzuke.tasks.config;

import java.util.Locale;

/** What a task asks of a model. */
public enum OutputType {
    GENERATE_UNTIL,
    MULTIPLE_CHOICE,
    LOGLIKELIHOOD,
    LOGLIKELIHOOD_ROLLING;

    /** Returns its name in a task file. */
    public String yamlName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
