package org.banzuke.cli.reliability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.banzuke.cli.process.ExitCode;

/**
 * How a run ended that was broken off again and again.
 *
 * @param wrong what is not as in an unbroken run
 * @param repeated calls made more than once
 * @param stated calls that may be paid twice, as the results say
 */
record Ending(List<String> wrong, long repeated, long stated) {
    /** Goes on with a run until it is done, and looks at everything it left. */
    static Ending of(EndpointRuns runs, String workspace, KeptAnswers kept) throws IOException {
        var session = runs.finish(workspace);
        if (session.code() != ExitCode.DONE) {
            return new Ending(List.of("exit code " + session.code() + " in the end: " + session.err()), 0, 0);
        }
        var wrong = new ArrayList<>(kept.check(workspace));
        var stated = session.json().tree("usage").whole("possibly_paid_twice");
        var repeated = runs.asked().repeated();
        if (repeated > stated) {
            wrong.add(repeated + " calls repeated, " + stated + " stated");
        }
        if (!runs.asUnbroken(workspace)) {
            wrong.add("other numbers than the unbroken run");
        }
        var doctor = runs.terminal(workspace).type("doctor", "--verify");
        if (doctor.code() != ExitCode.DONE) {
            wrong.add(doctor.out());
        }
        return new Ending(wrong, repeated, stated);
    }
}
