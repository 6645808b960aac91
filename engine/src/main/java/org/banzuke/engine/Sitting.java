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
import org.banzuke.api.RunManifest;
import org.banzuke.api.Task;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.engine.ledger.Ledger;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.schedule.Plan;
import org.banzuke.engine.schedule.Retries;
import org.banzuke.engine.schedule.Scheduler;
import org.banzuke.engine.schedule.Spending;
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
    private final Budget budget;
    private final RunFolder folder;
    private final RunFold fold;

    Sitting(
            Workspace workspace,
            Retries retries,
            RunManifest manifest,
            LanguageModel model,
            List<Task> tasks,
            Cancellation cancellation,
            Budget budget) {
        this.budget = budget;
        this.workspace = workspace;
        this.retries = retries;
        this.manifest = manifest;
        this.model = model;
        this.tasks = tasks;
        this.cancellation = cancellation;
        this.folder = RunFolder.of(workspace.folder(), manifest.id(), workspace.disk());
        this.fold = new RunFold(manifest);
    }

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
                begin(writer, fresh ? beginning : Mark.RESUMED, facts(facts, ledger), log.end());
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
                : workspace.ledgers().open(manifest.id());
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
        var meter = new ProgressMeter(fold, listener, workspace.clockwork());
        try (var spending = new Spending(budget, model.price(), fold.totals(), cancellation, workspace.clockwork());
                var plan = new Plan(
                        tasks,
                        sample -> meter.done(sample.id(), sample.index()),
                        id -> {
                            var open = log.open().remove(id);
                            return open == null ? List.of() : open;
                        },
                        events -> writer.append(events, () -> meter.accept(events)))) {
            meter.report();
            var owed = ledger.owed(log.keys()::contains);
            owed.values().forEach(spending::add);
            new Scheduler(
                            model,
                            ledger,
                            owed.keySet(),
                            events -> writer.append(events, () -> meter.accept(events)),
                            retries,
                            cancellation,
                            spending,
                            workspace.clockwork())
                    .run(plan);
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
                fold.results());
        folder.publish(results);
        return results;
    }

    private Map<String, String> facts(Map<String, String> further, Ledger ledger) {
        var facts = new TreeMap<>(further);
        model.setup().forEach((name, value) -> facts.put("model." + name, value));
        facts.put("price", model.price().text());
        facts.put("pid", Long.toString(ProcessHandle.current().pid()));
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("java", System.getProperty("java.version", ""));
        if (ledger.open() > 0) {
            facts.put("possibly_asked_twice", Integer.toString(ledger.open()));
        }
        return facts;
    }
}
