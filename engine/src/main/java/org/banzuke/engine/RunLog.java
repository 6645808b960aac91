package org.banzuke.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Respondent;
import org.banzuke.api.SampleId;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.line.DamagedLog;
import org.banzuke.runlog.line.EventScan;
import org.banzuke.runlog.result.LogPosition;

/**
 * A log that was read to its end.
 *
 * @param end the place behind the last intact line
 * @param open answers of samples that have no outcome yet
 * @param canaries answers to canaries
 */
record RunLog(LogPosition end, Map<SampleId, List<Event.Answers>> open, List<Event.Answers> canaries) {
    /** Reads the log of a run into a fold; a log that is not there is empty. */
    static RunLog read(RunFolder folder, RunFold fold) {
        var open = new HashMap<SampleId, List<Event.Answers>>();
        var canaries = new ArrayList<Event.Answers>();
        if (!folder.disk().exists(folder.log())) {
            return new RunLog(LogPosition.START, open, canaries);
        }
        try (var events = new EventScan(folder.disk().open(folder.log()))) {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                fold.accept(event.get());
                switch (event.get()) {
                    case Event.Answers answers when answers.to().equals(Respondent.CANARY) -> canaries.add(answers);
                    case Event.Answers answers -> keep(answers, open);
                    case Event.Concluded concluded ->
                        open.remove(concluded.outcome().sample());
                    case Event.Opened _, Event.Marked _ -> {}
                }
            }
            return new RunLog(events.position(), open, canaries);
        } catch (DamagedLog e) {
            throw unreadable(folder.path(), EvalErrorCode.STORAGE_CORRUPT, e);
        } catch (IOException | JsonException e) {
            throw unreadable(folder.path(), EvalErrorCode.RUN_INVALID, e);
        }
    }

    private static void keep(Event.Answers answers, Map<SampleId, List<Event.Answers>> open) {
        var steps = open.computeIfAbsent(answers.sample(), _ -> new ArrayList<>());
        steps.removeIf(earlier -> earlier.step() >= answers.step());
        steps.add(answers);
    }

    private static EvalException unreadable(Path folder, EvalErrorCode code, Throwable e) {
        return new EvalException(
                code,
                "The log of run " + folder.getFileName() + " cannot be read (" + e.getMessage()
                        + "). Maybe restore the folder from a copy, or start a new run.",
                e);
    }
}
