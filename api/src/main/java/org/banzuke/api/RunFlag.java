package org.banzuke.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A doubt about a run, and where in the run it arose. Calls are numbered from 1 in the order in which they were made; those
 * answered from the ledger and canaries are no calls.
 *
 * @param afterCall last call of which there was no doubt yet
 * @param byCall newest call when it was noticed
 */
public record RunFlag(Doubt doubt, long afterCall, long byCall) {
    /** Returns the sentence for a reader. */
    public String sentence() {
        return switch (doubt.kind()) {
            case IDENTITY_CHANGED ->
                "Another model answered between calls " + afterCall + " and " + byCall + ": " + doubt.what()
                        + ". The numbers mix two models; they are not to be published.";
            case SUSPICIOUS -> "Suspicious: " + doubt.what() + ".";
        };
    }

    /** Returns the facts of the mark that keeps it in the log. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("kind", doubt.kind().name());
        facts.put("what", doubt.what());
        facts.put("after_call", Long.toString(afterCall));
        facts.put("by_call", Long.toString(byCall));
        return facts;
    }

    /**
     * Reads what {@link #facts} gave.
     *
     * @throws IllegalArgumentException if a fact is missing or has another form
     */
    public static RunFlag of(Map<String, String> facts) {
        return new RunFlag(
                new Doubt(Doubt.Kind.valueOf(facts.getOrDefault("kind", "")), facts.getOrDefault("what", "")),
                Long.parseLong(facts.getOrDefault("after_call", "")),
                Long.parseLong(facts.getOrDefault("by_call", "")));
    }
}
