package org.banzuke.runlog.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Respondent;
import org.banzuke.api.SampleId;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.line.DamagedLog;
import org.banzuke.runlog.line.EventScan;

/**
 * Joins the answers of each sample with its outcome while the log is read. Only samples in flight and failed ones are in
 * memory. Confined.
 */
final class SampleStream extends Spliterators.AbstractSpliterator<SampleRecord> {
    private final RunFolder files;
    private final EventScan events;
    private final Map<SampleId, List<Asked>> open = new HashMap<>();
    /** Samples that failed wait for the end: they may be tried again. */
    private final Map<SampleId, SampleRecord> failed = new LinkedHashMap<>();

    private SampleStream(RunFolder files, EventScan events) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.files = files;
        this.events = events;
    }

    static Stream<SampleRecord> open(RunFolder files, EventScan events) {
        return StreamSupport.stream(new SampleStream(files, events), false).onClose(() -> close(events));
    }

    @Override
    public boolean tryAdvance(Consumer<? super SampleRecord> action) {
        var next = nextRecord();
        next.ifPresent(action);
        return next.isPresent();
    }

    private Optional<SampleRecord> nextRecord() {
        for (var event = nextEvent(); event.isPresent(); event = nextEvent()) {
            switch (event.get()) {
                case Event.Answers answers -> keep(answers);
                case Event.Concluded concluded -> {
                    var sample = conclude(concluded);
                    if (sample.isPresent()) {
                        return sample;
                    }
                }
                case Event.Opened _, Event.Marked _ -> {}
            }
        }
        var left = failed.values().iterator();
        if (!left.hasNext()) {
            return Optional.empty();
        }
        var sample = left.next();
        left.remove();
        return Optional.of(sample);
    }

    /** Canaries belong to no sample. */
    private void keep(Event.Answers answers) {
        if (answers.to().equals(Respondent.CANARY)) {
            return;
        }
        var asked = open.computeIfAbsent(answers.sample(), _ -> new ArrayList<>());
        asked.removeIf(earlier -> earlier.request().id().step() >= answers.step());
        var keys = answers.keys();
        for (var i = 0; i < answers.answered().size(); i++) {
            var answered = answers.answered().get(i);
            var key = keys.isEmpty() ? Optional.<String>empty() : Optional.of(keys.get(keys.size() == 1 ? 0 : i));
            asked.add(new Asked(answers.to(), answered.request(), answered.response(), key));
        }
    }

    private Optional<SampleRecord> conclude(Event.Concluded it) {
        var id = it.outcome().sample();
        var asked = open.remove(id);
        var sample = new SampleRecord(
                id, it.index(), it.target(), it.cluster(), asked == null ? List.of() : asked, it.outcome());
        failed.remove(id);
        if (sample.failed()) {
            failed.put(id, sample);
            return Optional.empty();
        }
        return Optional.of(sample);
    }

    private Optional<Event> nextEvent() {
        try {
            return events.next();
        } catch (DamagedLog e) {
            throw broken(EvalErrorCode.STORAGE_CORRUPT, e);
        } catch (IOException | JsonException e) {
            throw broken(EvalErrorCode.RUN_INVALID, e);
        }
    }

    private EvalException broken(EvalErrorCode code, Throwable e) {
        return new EvalException(
                code,
                "The log of run " + files.path().getFileName() + " cannot be read (" + e.getMessage()
                        + "). Maybe restore the folder from a copy, or read its intact beginning by --salvage;"
                        + " `doctor --verify` says more.",
                e);
    }

    private static void close(EventScan events) {
        try {
            events.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
