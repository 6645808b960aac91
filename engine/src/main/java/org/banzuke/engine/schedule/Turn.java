package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.api.Answered;
import org.banzuke.api.Response;
import org.banzuke.api.Sample;
import org.banzuke.api.Step;
import org.banzuke.api.Task;
import org.banzuke.runlog.event.Event;

/**
 * One step of one sample, about to be asked.
 *
 * @param soFar answers of all earlier steps
 */
record Turn(Task task, Sample sample, List<Answered> soFar, Step step) {
    Turn {
        soFar = List.copyOf(soFar);
    }

    /** Returns which step of the sample it is. */
    int number() {
        return step.requests().getFirst().id().step();
    }

    /** Returns all answers of the sample with those of this step. */
    List<Answered> with(List<Answered> answered) {
        var all = new ArrayList<>(soFar);
        all.addAll(answered);
        return all;
    }

    /** Returns the outcome of a sample with these answers. */
    static Event.Concluded conclude(Task task, Sample sample, List<Answered> answers) {
        return new Event.Concluded(sample.index(), sample.target(), sample.cluster(), task.score(sample, answers));
    }

    /** Returns whether one of the answers is a failure. */
    static boolean failed(List<Answered> answers) {
        return answers.stream().anyMatch(answered -> answered.response() instanceof Response.Failed);
    }
}
