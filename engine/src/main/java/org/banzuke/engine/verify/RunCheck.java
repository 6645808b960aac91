package org.banzuke.engine.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunManifest;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.json.ResultsJson;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.line.DamagedLog;
import org.banzuke.runlog.line.EventScan;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunState;

/** Checks one run. Confined. */
final class RunCheck {
    private final RunReader run;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private long lines;

    RunCheck(RunReader run) {
        this.run = run;
    }

    /** Checks everything but the ledger. */
    void check() {
        try {
            var manifest = run.manifest();
            if (!RunManifests.idFits(manifest)) {
                broken(Invariant.I4_MANIFEST, "the id does not end in the manifest's hash");
            }
            if (neverBegan()) {
                findings.add(new Finding(
                        Invariant.I3_LOG_CHAIN, name(), false, "it was planned and never began; resuming begins it"));
                return;
            }
            var fold = new RunFold(manifest);
            if (readLog(fold)) {
                checkNumbers(manifest, fold);
            }
        } catch (EvalException e) {
            broken(Invariant.I4_MANIFEST, String.valueOf(e.getMessage()));
        }
    }

    /** A process may end between the manifest and the first line of the log; once there are results, the log was there. */
    private boolean neverBegan() {
        var files = run.files();
        return !files.disk().exists(files.log()) && !files.disk().exists(files.resultsFile());
    }

    List<Finding> findings() {
        return findings;
    }

    /** Returns the ledger keys the log names. */
    Set<String> keys() {
        return keys;
    }

    long lines() {
        return lines;
    }

    /** Returns whether the log is intact. */
    private boolean readLog(RunFold fold) {
        try (var events = run.events()) {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                fold.accept(event.get());
                note(event.get());
            }
            noteEnd(events);
            return true;
        } catch (DamagedLog | JsonException | IOException e) {
            broken(Invariant.I3_LOG_CHAIN, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void noteEnd(EventScan events) {
        lines = events.position().lines();
        if (events.tail() > 0) {
            findings.add(new Finding(
                    Invariant.I3_LOG_CHAIN,
                    name(),
                    false,
                    "the last " + events.tail() + " bytes were never acknowledged; resuming cuts them off"));
        }
    }

    private void note(Event event) throws IOException {
        if (event instanceof Event.Answers answers) {
            keys.addAll(answers.keys());
        }
        if (event instanceof Event.Opened opened
                && !opened.manifest().equals(run.files().manifestHash())) {
            broken(Invariant.I4_MANIFEST, "the log began with another manifest");
        }
    }

    private void checkNumbers(RunManifest manifest, RunFold fold) {
        var results = fold.results();
        if (run.state() == RunState.FINISHED) {
            for (var task : results) {
                for (var figure : task.figures()) {
                    if (figure.counts().pending() != 0) {
                        broken(
                                Invariant.I5_DENOMINATOR,
                                task.task() + " " + figure.metric().key() + ": "
                                        + figure.counts().pending() + " planned samples have no outcome");
                    }
                }
            }
        }
        checkLength();
        run.results().ifPresent(kept -> {
            if (!kept.tasks().equals(results) || !kept.run().equals(manifest.id())) {
                broken(Invariant.I6_DERIVED, "results.json is not the fold of the log");
            }
        });
    }

    /** Results are folded from a log that is durable: one that is shorter than they say has lost its end. */
    private void checkLength() {
        try {
            var files = run.files();
            if (files.disk().exists(files.resultsFile())) {
                var results =
                        ResultsJson.read(new String(files.disk().read(files.resultsFile()), StandardCharsets.UTF_8));
                if (results.position().lines() > lines) {
                    broken(
                            Invariant.I3_LOG_CHAIN,
                            "its end is missing: results.json was folded from "
                                    + results.position().lines() + " lines, " + lines + " are there");
                }
            }
        } catch (IOException | JsonException | IllegalArgumentException e) {
            broken(Invariant.I6_DERIVED, "results.json cannot be read (" + e.getMessage() + ")");
        }
    }

    private void broken(Invariant invariant, String what) {
        findings.add(new Finding(invariant, name(), true, what));
    }

    String name() {
        return String.valueOf(run.folder().getFileName());
    }
}
