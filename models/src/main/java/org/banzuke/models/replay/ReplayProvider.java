package org.banzuke.models.replay;

import java.util.List;
import org.banzuke.api.LanguageModel;
import org.banzuke.models.ModelContext;
import org.banzuke.models.ModelName;
import org.banzuke.models.ModelProvider;

/** Opens {@code replay:RUN}: the responses of an earlier run as a model. */
public final class ReplayProvider implements ModelProvider {
    @Override
    public String scheme() {
        return "replay";
    }

    @Override
    public List<String> examples() {
        return List.of("replay:RUN");
    }

    @Override
    public LanguageModel open(ModelName name, ModelContext context) {
        name.allow(List.of());
        return new ReplayModel(context.recordings().apply(name.target()));
    }
}
