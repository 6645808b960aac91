package org.banzuke.models;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.io.Nearest;

/** Opens models by name. Stateless. */
public final class Models {
    private Models() {}

    /**
     * Opens a model.
     *
     * @throws EvalException if nothing opens names of its scheme, or it cannot be opened
     */
    public static LanguageModel open(String text, ModelContext context) {
        var name = ModelName.parse(text);
        var providers = providers();
        return providers.stream()
                .filter(provider -> provider.scheme().equals(name.scheme()))
                .findFirst()
                .orElseThrow(() -> unknown(name, providers))
                .open(name, context);
    }

    /** Returns all that opens models, in the order of the schemes. */
    public static List<ModelProvider> providers() {
        return ServiceLoader.load(ModelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(ModelProvider::scheme))
                .toList();
    }

    private static EvalException unknown(ModelName name, List<ModelProvider> providers) {
        var schemes = providers.stream().map(ModelProvider::scheme).toList();
        return new EvalException(
                EvalErrorCode.MODEL_UNKNOWN,
                "Model " + name + " has an unknown scheme (" + name.scheme() + ")."
                        + Nearest.maybe(name.scheme(), schemes));
    }
}
