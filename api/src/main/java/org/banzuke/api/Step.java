package org.banzuke.api;

import java.util.List;

/**
 * The next requests of one sample, all to the same respondent.
 *
 * @param to who is asked
 * @param requests at least one, in an order that is fixed
 */
public record Step(Respondent to, List<Request> requests) {
    public Step {
        requests = List.copyOf(requests);
        if (requests.isEmpty()) {
            throw new IllegalArgumentException("a step needs a request");
        }
    }

    /** Returns a step that asks the model under test. */
    public static Step toSubject(List<Request> requests) {
        return new Step(Respondent.SUBJECT, requests);
    }
}
