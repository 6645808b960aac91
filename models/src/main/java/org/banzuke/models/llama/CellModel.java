package org.banzuke.models.llama;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.cell.CellLimits;
import org.banzuke.models.ModelContext;
import org.banzuke.models.ModelName;

/**
 * A GGUF model in cells of its own, one per batch at a time. A crash of llama.cpp costs the requests that cause it: what
 * a batch still lacks is asked again one by one in a fresh cell. Thread-safe.
 */
final class CellModel implements LanguageModel {
    private static final int MOST_CRASHES = 3;

    private final Described described;
    private final List<CellProcess> cells;
    private final BlockingQueue<CellProcess> idle;

    private CellModel(Described described, List<CellProcess> cells) {
        this.described = described;
        this.cells = List.copyOf(cells);
        idle = new ArrayBlockingQueue<>(cells.size(), true, cells);
    }

    /** Opens the first cell, which also measures the best number of threads; the others start when they are needed. */
    static CellModel open(ModelName name, LlamaOptions options, ModelFiles files, ModelContext context) {
        var limits = CellLimits.forModel(files.bytes());
        var first = new CellProcess(LlamaCell.opening(with(name, "contexts", "1"), context), limits);
        var described = first.start();
        var threads = described.setup().getOrDefault("threads", "1");
        var count = options.contexts().orElse(Math.max(1, context.cores() / Integer.parseInt(threads)));
        var further = LlamaCell.opening(with(with(name, "contexts", "1"), "threads", threads), context);
        var cells = new ArrayList<CellProcess>(List.of(first));
        while (cells.size() < count) {
            cells.add(new CellProcess(further, limits));
        }
        cells.forEach(cell -> cell.expect(described.identity()));
        return new CellModel(described, cells);
    }

    private static ModelName with(ModelName name, String option, String value) {
        var options = new LinkedHashMap<>(name.options());
        options.put(option, value);
        return new ModelName(name.scheme(), name.target(), options);
    }

    @Override
    public ModelIdentity identity() {
        return described.identity();
    }

    @Override
    public Capabilities capabilities() {
        var one = described.capabilities();
        return new Capabilities(
                one.kinds(), one.free(), one.deterministic(), cells.size(), one.preferredBatch(), one.contextLength());
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return described.template();
    }

    @Override
    public Map<String, String> setup() {
        var setup = new LinkedHashMap<>(described.setup());
        setup.put("contexts", String.valueOf(cells.size()));
        setup.put("process", "cell");
        return setup;
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        try {
            var cell = idle.take();
            try {
                answer(cell, batch, done, cancellation);
            } finally {
                idle.add(cell);
            }
        } catch (InterruptedException e) {
            cancellation.request();
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(
            CellProcess cell, List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        var ended = cell.ask(batch, done, cancellation);
        var crashes = 1;
        for (var request : ended.unanswered()) {
            var alone = crashes > MOST_CRASHES ? ended : cell.ask(List.of(request), done, cancellation);
            if (alone.death().isPresent()) {
                crashes++;
                done.accept(new Answered(
                        request,
                        new Response.Failed(
                                FailureKind.NATIVE_CRASH, alone.death().get())));
            }
        }
    }

    @Override
    public void close() {
        cells.forEach(CellProcess::close);
    }
}
