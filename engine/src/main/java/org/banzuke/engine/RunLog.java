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
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.engine.canary.LoggedRounds;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.engine.ledger.LedgerKey;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.line.DamagedLog;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.LogPosition;

/**
 * A log that was read to its end.
 *
 * @param end the place behind the last intact line
 * @param open answers of samples that have no outcome yet
 * @param canaries rounds of canaries
 * @param keys ledger keys it names
 */
record RunLog(LogPosition end, Map<SampleId, List<Event.Answers>> open, LoggedRounds canaries, LoggedKeys keys) {
    /** Reads the log of a run into a fold; a log that is not there is empty. */
    static RunLog read(RunReader run, RunFold fold) {
        var open = new HashMap<SampleId, List<Event.Answers>>();
        var canaries = new LoggedRounds();
        var keys = new LoggedKeys();
        if (!run.files().disk().exists(run.files().log())) {
            return new RunLog(LogPosition.START, open, canaries, keys);
        }
        try (var events = run.events()) {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                fold.accept(event.get());
                switch (event.get()) {
                    case Event.Answers answers
                    when answers.to().equals(Respondent.CANARY) -> {
                        canaries.add(answers, fold.asked());
                        keys.add(answers.keys());
                    }
                    case Event.Answers answers -> {
                        keep(answers, open);
                        keys.add(answers.keys().isEmpty() ? beside(answers, run) : answers.keys());
                    }
                    case Event.Concluded concluded ->
                        open.remove(concluded.outcome().sample());
                    case Event.Opened _, Event.Marked _ -> {}
                }
            }
            return new RunLog(events.position(), open, canaries, keys);
        } catch (DamagedLog e) {
            throw unreadable(run.folder(), EvalErrorCode.STORAGE_CORRUPT, e);
        } catch (IOException | JsonException e) {
            throw unreadable(run.folder(), EvalErrorCode.RUN_INVALID, e);
        }
    }

    /** A step of which a part failed names no keys; its other answers may be in the ledger all the same, and were counted. */
    private static List<String> beside(Event.Answers answers, RunReader run) {
        var failed = answers.answered().stream()
                .filter(it -> it.response() instanceof Response.Failed)
                .count();
        if (failed == 0 || failed == answers.answered().size()) {
            return List.of();
        }
        var identity = run.manifest().identity();
        return answers.answered().stream()
                .filter(it -> !(it.response() instanceof Response.Failed))
                .map(it -> LedgerKey.of(identity, List.of(it.request())).hash())
                .toList();
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
                        + "). Maybe restore the folder from a copy; `runs show --salvage` reads its intact beginning."
                        + " A new run takes what the ledger has and pays for the rest.",
                e);
    }
}
