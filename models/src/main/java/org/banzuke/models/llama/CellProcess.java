package org.banzuke.models.llama;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.cell.Cell;
import org.banzuke.cell.CellDied;
import org.banzuke.cell.CellLimits;
import org.banzuke.io.JsonException;
import org.banzuke.io.wire.RequestJson;
import org.banzuke.io.wire.ResponseJson;
import org.banzuke.io.wire.Tree;

/** One cell with one model in it; started when needed, and again after it died. Confined to one thread at a time. */
final class CellProcess implements AutoCloseable {
    private final Map<String, Object> opening;
    private final CellLimits limits;
    private Optional<Cell> cell = Optional.empty();
    private Optional<ModelIdentity> expected = Optional.empty();

    CellProcess(Map<String, Object> opening, CellLimits limits) {
        this.opening = opening;
        this.limits = limits;
    }

    /** How a batch ended: what has no answer, and the last words of the cell if it died of it. */
    record Ended(List<Request> unanswered, Optional<String> death) {}

    /**
     * Starts the cell, and returns what its model says of itself.
     *
     * @throws EvalException if the model cannot be opened, or opening it ended the cell
     */
    Described start() {
        close();
        try {
            var started = Cell.start(LlamaCell.NAME, limits);
            cell = Optional.of(started);
            started.send(opening);
            return known(Described.of(checked(started.receive())));
        } catch (CellDied | JsonException e) {
            close();
            throw new EvalException(
                    EvalErrorCode.MODEL_UNREADABLE,
                    "Model file " + opening.get("target") + " ended llama.cpp while it was opened (" + e.getMessage()
                            + "). Maybe the file is damaged, or memory is short.",
                    e);
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNSUPPORTED,
                    "Model file " + opening.get("target") + " is not trusted and needs a limited process, which could"
                            + " not be started (" + e.getMessage() + "). Maybe trust it: models trust FILE.",
                    e);
        }
    }

    /** Lets later starts fail unless the model is still this one. */
    void expect(ModelIdentity identity) {
        expected = Optional.of(identity);
    }

    private Described known(Described found) {
        if (expected.isPresent() && !expected.get().equals(found.identity())) {
            throw new EvalException(
                    EvalErrorCode.MODEL_FAILED,
                    "Model file " + opening.get("target") + " is another than before (" + found.identity()
                            + "). Maybe it was replaced while it was evaluated.");
        }
        return found;
    }

    /** Asks a batch; stops the cell when the end is asked for, since a batch cannot be called back. */
    Ended ask(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        var left = new LinkedHashMap<Integer, Request>();
        batch.forEach(request -> left.put(left.size(), request));
        try {
            if (cell.isEmpty()) {
                start();
            }
            var asked = cell.orElseThrow();
            asked.send(Map.of("batch", batch.stream().map(RequestJson::write).toList()));
            while (!left.isEmpty() && !cancellation.requested()) {
                done.accept(next(asked, left));
            }
            if (!left.isEmpty()) {
                close();
            }
            return new Ended(List.of(), Optional.empty());
        } catch (CellDied e) {
            close();
            return new Ended(List.copyOf(left.values()), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Answered next(Cell asked, Map<Integer, Request> left) throws CellDied {
        var frame = checked(asked.receive());
        var request = left.remove(frame.integer("place"));
        if (request == null) {
            throw broken("an answer nobody asked for");
        }
        try {
            return new Answered(request, response(frame));
        } catch (JsonException | IllegalArgumentException | ClassCastException e) {
            throw broken(String.valueOf(e.getMessage()));
        }
    }

    private static Response response(Tree frame) {
        return ResponseJson.read(frame.tree("response"));
    }

    private static EvalException broken(String how) {
        return new EvalException(
                EvalErrorCode.MODEL_FAILED, "A cell broke its protocol (" + how + "). Maybe its file is hostile.");
    }

    private static Tree checked(Tree frame) {
        if (frame.has("error")) {
            throw new EvalException(EvalErrorCode.valueOf(frame.text("error")), frame.text("message"));
        }
        return frame;
    }

    @Override
    public void close() {
        cell.ifPresent(Cell::close);
        cell = Optional.empty();
    }
}
