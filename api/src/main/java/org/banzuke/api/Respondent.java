package org.banzuke.api;

/** Who answers a step: the model under test, or a judge by its name in the manifest. */
public record Respondent(String name) {
    /** The model under test. */
    public static final Respondent SUBJECT = new Respondent("subject");

    /** The model under test, asked what shows whether it is still the same; never scored. */
    public static final Respondent CANARY = new Respondent("canary");
}
