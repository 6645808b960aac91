package org.banzuke.models.replay;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Recording;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.RunFlag;

/**
 * A recorded run as a model. Its identity is that of the model that answered then, marked as replayed; a request that
 * was not asked then fails, and is never guessed. Thread-safe.
 */
record ReplayModel(Recording recording) implements LanguageModel {
    private static final int PREFERRED_BATCH = 1024;

    @Override
    public ModelIdentity identity() {
        var facts = new TreeMap<>(recording.identity().facts());
        facts.put("replayed", "yes");
        return new ModelIdentity(recording.identity().name(), facts);
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(EnumSet.allOf(RequestKind.class), true, true, 1, PREFERRED_BATCH, OptionalInt.empty());
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return recording.chatTemplate();
    }

    @Override
    public List<RunFlag> inherited() {
        return recording.flags();
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        for (var request : batch) {
            if (cancellation.requested()) {
                return;
            }
            var response = recording
                    .responseTo(request)
                    .orElseGet(
                            () -> new Response.Failed(FailureKind.NOT_RECORDED, "the replayed run was not asked this"));
            done.accept(new Answered(request, response));
        }
    }

    @Override
    public void close() {
        recording.close();
    }
}
