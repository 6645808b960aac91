package org.banzuke.models;

import java.util.List;
import org.banzuke.api.LanguageModel;

/** Opens the models of one scheme; found by {@link java.util.ServiceLoader}. */
public interface ModelProvider {
    /** Returns the scheme, without the colon. */
    String scheme();

    /** Returns names a user may type, for help texts. */
    List<String> examples();

    /**
     * Opens a model.
     *
     * @throws org.banzuke.api.EvalException if there is no such model, or it cannot be used here
     */
    LanguageModel open(ModelName name, ModelContext context);
}
