package org.banzuke.engine.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.Doubt;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Price;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.api.RunFlag;

/** A model whose answers are written down before the engine has them. */
record Overheard(LanguageModel model, List<Answered> answers) implements LanguageModel {
    static Overheard of(LanguageModel model) {
        return new Overheard(model, new ArrayList<>());
    }

    @Override
    public ModelIdentity identity() {
        return model.identity();
    }

    @Override
    public Capabilities capabilities() {
        return model.capabilities();
    }

    @Override
    public Optional<String> whyNot(RequestKind kind) {
        return model.whyNot(kind);
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return model.chatTemplate();
    }

    @Override
    public Price price() {
        return model.price();
    }

    @Override
    public Map<String, String> setup() {
        return model.setup();
    }

    @Override
    public Map<String, String> observations() {
        return model.observations();
    }

    @Override
    public boolean watched() {
        return model.watched();
    }

    @Override
    public List<Doubt> doubts() {
        return model.doubts();
    }

    @Override
    public List<RunFlag> inherited() {
        return model.inherited();
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        model.answer(
                batch,
                answered -> {
                    answers.add(answered);
                    done.accept(answered);
                },
                cancellation);
    }

    @Override
    public void close() {
        model.close();
    }
}
