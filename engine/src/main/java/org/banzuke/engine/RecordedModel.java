package org.banzuke.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

/** Answers from an earlier run's log, so that scoring again is an ordinary run. Thread-safe. */
record RecordedModel(Recording recording) implements LanguageModel {
    private static final int BATCH = 64;

    @Override
    public ModelIdentity identity() {
        return recording.identity();
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(EnumSet.allOf(RequestKind.class), true, true, 1, BATCH, OptionalInt.empty());
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
            done.accept(new Answered(request, recording.responseTo(request).orElseGet(RecordedModel::notRecorded)));
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    private static Response notRecorded() {
        return new Response.Failed(FailureKind.NOT_RECORDED, "the earlier run did not ask this");
    }
}
