package org.banzuke.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Price;
import org.banzuke.api.RunFlag;
import org.banzuke.api.RunManifest;
import org.banzuke.api.Task;
import org.banzuke.engine.canary.Canaries;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.engine.ledger.Ledger;
import org.banzuke.engine.schedule.Asking;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.schedule.Journal;
import org.banzuke.engine.schedule.Pause;
import org.banzuke.engine.schedule.Plan;
import org.banzuke.engine.schedule.Retries;
import org.banzuke.engine.schedule.Scheduler;
import org.banzuke.engine.schedule.Spending;
import org.banzuke.engine.schedule.Watching;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.event.Event.Mark;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.line.LogWriter;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.LogPosition;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;

/** One process's work on one run, from taking its lock to giving it back. Confined, but for the writer's acknowledgements. */
final class Sitting {
    private final Workspace workspace;
    private final Retries retries;
    private final RunManifest manifest;
    private final LanguageModel model;
    private final List<Task> tasks;
    private final Cancellation cancellation;
    private final Pause pause;
    private final Budget budget;
    private final RunFolder folder;
    private final RunFold fold;

    Sitting(
            Workspace workspace,
            Retries retries,
            RunManifest manifest,
            LanguageModel model,
            List<Task> tasks,
            Steering steering) {
        this.budget = steering.budget();
        this.pause = steering.pause();
        this.workspace = workspace;
        this.retries = retries;
        this.manifest = manifest;
        this.model = model;
        this.tasks = tasks;
        this.cancellation = steering.cancellation();
        this.folder = RunFolder.of(workspace.folder(), manifest.id(), workspace.disk());
        this.fold = new RunFold(manifest);
    }

    /** Works until the end. */
    RunResults run(Mark beginning, Map<String, String> facts, ProgressListener listener) {
        if (folder.exists()) {
            Fitting.check(manifest, folder);
        } else {
            folder.create(manifest);
        }
        try (Closeable _ = folder.lock()) {
            var log = RunLog.read(new RunReader(folder.path(), folder.disk()), fold);
            fold.reopen();
            var fresh = log.end().lines() == 0;
            try (var ledger = ledger();
                    var writer = LogWriter.open(workspace.disk(), folder.log(), log.end(), workspace.clockwork())) {
                var open = ledger.open();
                begin(writer, fresh ? beginning : Mark.RESUMED, facts(facts, open), log.end());
                if (open > 0 && !(model.price() instanceof Price.Free)) {
                    listener.possiblyTwice(open);
                }
                for (var flag : fresh ? model.inherited() : List.<RunFlag>of()) {
                    writer.write(mark(flag));
                    fold.accept(mark(flag));
                }
                workOrPause(writer, ledger, log, listener);
                return finish(writer);
            }
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "Run " + manifest.id() + " cannot be written (" + e + "); everything finished is kept."
                            + " Maybe free some space, then resume it.",
                    e);
        }
    }

    /** A model whose answers are free and always the same needs no ledger, and does not pay for opening one. */
    private Ledger ledger() {
        return model.capabilities().pastLedger()
                ? Ledger.PAST
                : workspace.ledgers().open(manifest.id(), budget.damagedAgain() || model.price() instanceof Price.Free);
    }

    private void begin(LogWriter writer, Mark what, Map<String, String> facts, LogPosition end) throws IOException {
        var now = workspace.clock().instant();
        if (end.lines() == 0) {
            writer.write(new Event.Opened(manifest.id(), folder.manifestHash(), 0, now));
        }
        var mark = new Event.Marked(what, now, facts);
        writer.write(mark);
        fold.accept(mark);
    }

    private Event mark(RunFlag flag) {
        return new Event.Marked(Mark.FLAGGED, workspace.clock().instant(), flag.facts());
    }

    /** A model or endpoint that is gone pauses the run: the log says why, and what is finished is kept. */
    private void workOrPause(LogWriter writer, Ledger ledger, RunLog log, ProgressListener listener)
            throws IOException {
        try {
            work(writer, ledger, log, listener);
        } catch (EvalException e) {
            if (e.code().type() == EvalErrorCode.Type.MODEL) {
                var facts = new TreeMap<>(observed());
                facts.put("reason", String.valueOf(e.getMessage()));
                writer.write(new Event.Marked(Mark.PAUSED, workspace.clock().instant(), facts));
            }
            throw e;
        }
    }

    private Map<String, String> observed() {
        var facts = new TreeMap<String, String>();
        model.observations().forEach((name, value) -> facts.put("observed." + name, value));
        return facts;
    }

    private void work(LogWriter writer, Ledger ledger, RunLog log, ProgressListener listener) {
        var meter = new ProgressMeter(fold, listener, pause, workspace.clockwork());
        pause.onTurn(meter::report);
        Journal journal = events -> writer.append(events, () -> meter.accept(events));
        var watching = new Watching(
                manifest.id(),
                model.watched() && fold.planned() >= Canaries.FEWEST_SAMPLES,
                log.canaries().rounds(),
                fold.asked(),
                fold.flags(),
                flag -> journal.append(List.of(mark(flag))));
        try (var spending = new Spending(budget, model.price(), fold.totals(), cancellation, workspace.clockwork());
                var plan = new Plan(
                        tasks,
                        sample -> meter.done(sample.id(), sample.index()),
                        id -> {
                            var open = log.open().remove(id);
                            return open == null ? List.of() : open;
                        },
                        journal)) {
            meter.report();
            var owed = ledger.owed(log.keys()::contains);
            owed.values().forEach(spending::add);
            var asking = new Asking(model, retries, cancellation, pause, spending, workspace.clockwork());
            new Scheduler(model, ledger, owed.keySet(), journal, asking, watching, workspace.clockwork()).run(plan);
        }
        writer.write();
        writer.check();
        meter.report();
    }

    private RunResults finish(LogWriter writer) throws IOException {
        var finished = fold.done() >= fold.planned();
        var mark = finished ? Mark.FINISHED : Mark.PAUSED;
        var facts = new TreeMap<>(observed());
        if (!finished) {
            cancellation.reason().ifPresent(why -> facts.put("reason", why));
        }
        writer.write(new Event.Marked(mark, workspace.clock().instant(), facts));
        var results = new RunResults(
                manifest.id(),
                finished ? RunState.FINISHED : RunState.PAUSED,
                writer.end(),
                fold.totals(),
                fold.results(),
                fold.flags());
        folder.publish(results);
        return results;
    }

    private Map<String, String> facts(Map<String, String> further, int open) {
        var facts = new TreeMap<>(further);
        model.setup().forEach((name, value) -> facts.put("model." + name, value));
        facts.put("price", model.price().text());
        facts.put("pid", Long.toString(ProcessHandle.current().pid()));
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("java", System.getProperty("java.version", ""));
        if (open > 0) {
            facts.put(RunFold.POSSIBLY_TWICE, Integer.toString(open));
        }
        return facts;
    }
}
