package org.banzuke.models.llama;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Request;
import org.banzuke.cell.CellService;
import org.banzuke.cell.Frames;
import org.banzuke.io.wire.ModelJson;
import org.banzuke.io.wire.RequestJson;
import org.banzuke.io.wire.ResponseJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.models.ModelContext;
import org.banzuke.models.ModelName;

/**
 * What runs inside the cell of a {@code llama:} model: opens the model named by the first frame, says what it is, then
 * answers one batch after the other, one frame per answer.
 */
public final class LlamaCell implements CellService {
    static final String NAME = "llama";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void serve(Frames frames) throws IOException {
        var first = frames.read();
        if (first.isEmpty()) {
            return;
        }
        try (var model = open(first.get())) {
            frames.write(describe(model));
            for (var frame = frames.read(); frame.isPresent(); frame = frames.read()) {
                answer(model, frame.get(), frames);
            }
        } catch (EvalException e) {
            frames.write(Map.of("error", e.code().name(), "message", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw new IOException("the parent is gone", e);
        }
    }

    /** Returns the first frame: what to open. */
    static Map<String, Object> opening(ModelName name, ModelContext context) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("target", name.target());
        frame.put("options", name.options());
        frame.put("cache", context.cache().toString());
        context.nativeFolder().ifPresent(folder -> frame.put("natives", folder.toString()));
        frame.put("cores", context.cores());
        return frame;
    }

    private static LanguageModel open(Tree frame) {
        var name = new ModelName("llama", frame.text("target"), ModelJson.texts(frame.tree("options")));
        var context = new ModelContext(
                Path.of(frame.text("cache")),
                frame.optionalText("natives").map(Path::of),
                frame.integer("cores"),
                hash -> true,
                run -> {
                    throw new EvalException(EvalErrorCode.INTERNAL, "A cell has no runs (" + run + ").");
                });
        return new LlamaProvider().open(name, context);
    }

    private static Map<String, Object> describe(LanguageModel model) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("identity", ModelJson.write(model.identity()));
        frame.put("capabilities", ModelJson.write(model.capabilities()));
        frame.put("setup", model.setup());
        model.chatTemplate().ifPresent(template -> frame.put("template", ModelJson.write(template)));
        return frame;
    }

    private static void answer(LanguageModel model, Tree frame, Frames frames) {
        var places = new IdentityHashMap<Request, Integer>();
        var batch = frame.list("batch").stream()
                .map(request -> RequestJson.read(Tree.of(request)))
                .toList();
        batch.forEach(request -> places.put(request, places.size()));
        model.answer(
                batch,
                answered -> send(frames, Optional.ofNullable(places.get(answered.request())), answered),
                new Cancellation());
    }

    private static void send(Frames frames, Optional<Integer> place, Answered answered) {
        try {
            frames.write(Map.of("place", place.orElseThrow(), "response", ResponseJson.write(answered.response())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
