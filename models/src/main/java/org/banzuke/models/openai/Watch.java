package org.banzuke.models.openai;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.Doubt;
import org.banzuke.api.FailureKind;
import org.banzuke.io.SafeText;
import org.banzuke.io.net.HttpReply;
import org.banzuke.io.wire.Tree;

/** Looks for signs that the answers come from somewhere else than asked. Thread-safe. */
final class Watch {
    /** Shorter ids are drawn from few (Ollama has a thousand), and repeat by chance. */
    private static final int UNIQUE_ID_LENGTH = 20;

    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_DOUBT = 200;

    private final String asked;
    private final Optional<String> alias;
    private final Map<String, String> ids = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });
    private Optional<String> served = Optional.empty();
    private Optional<String> fingerprint = Optional.empty();
    private long fingerprintChanges;
    private long aged;
    private final List<Doubt> doubts = new ArrayList<>();
    private long possiblyPaid;

    Watch(String asked, Optional<String> alias) {
        this.asked = asked;
        this.alias = alias;
    }

    /**
     * Looks at an answer.
     *
     * @param question tells one question from another
     * @throws CallFailed if another model answered, or the answer was given before, to another question
     */
    void see(HttpReply reply, Tree body, String question) throws CallFailed {
        if (body.members().get("model") instanceof String name) {
            seeModel(name);
        }
        if (body.members().get("id") instanceof String id && id.length() >= UNIQUE_ID_LENGTH) {
            var earlier = ids.putIfAbsent(id, question);
            if (earlier != null && !earlier.equals(question)) {
                throw new CallFailed(
                        FailureKind.CONTRACT_BROKEN,
                        "the answer was given before, to another question: answers may be mixed up");
            }
        }
        count(reply, body);
    }

    private synchronized void seeModel(String name) throws CallFailed {
        var fits = served.map(name::equals).orElseGet(() -> name.startsWith(asked) || alias.equals(Optional.of(name)));
        if (!fits) {
            doubt(Doubt.Kind.IDENTITY_CHANGED, "it called itself " + name + ", not " + served.orElse(asked));
            throw new CallFailed(
                    FailureKind.IDENTITY_CHANGED,
                    "another model answered (" + name + ") than " + served.orElse(asked)
                            + "; if that is its name there, say so by served=" + name);
        }
        served = Optional.of(name);
    }

    private synchronized void count(HttpReply reply, Tree body) {
        var age = reply.header("age").filter(seconds -> !seconds.equals("0"));
        if (age.isPresent()) {
            aged++;
            doubt(Doubt.Kind.SUSPICIOUS, "answers came from a cache (header Age), not from the model");
        }
        if (body.members().get("system_fingerprint") instanceof String print) {
            if (fingerprint.isPresent() && !fingerprint.get().equals(print)) {
                fingerprintChanges++;
                doubt(Doubt.Kind.IDENTITY_CHANGED, "its system_fingerprint changed");
            }
            fingerprint = Optional.of(print);
        }
    }

    /** Notes a doubt the first time it arises; how often it did is among the observations. */
    private void doubt(Doubt.Kind kind, String what) {
        var doubt = new Doubt(kind, SafeText.line(what, LONGEST_DOUBT));
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    synchronized List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Counts a call that has no answer and may have been paid. */
    synchronized void possiblyPaid() {
        possiblyPaid++;
    }

    synchronized Map<String, String> observations() {
        var seen = new TreeMap<String, String>();
        served.ifPresent(name -> seen.put("served", name));
        fingerprint.ifPresent(print -> seen.put("system_fingerprint", print));
        put(seen, "system_fingerprint_changes", fingerprintChanges);
        put(seen, "answers_from_a_cache", aged);
        put(seen, "possibly_paid_without_answer", possiblyPaid);
        return seen;
    }

    private static void put(Map<String, String> seen, String name, long count) {
        if (count > 0) {
            seen.put(name, Long.toString(count));
        }
    }
}
