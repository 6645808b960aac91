package org.banzuke.models.baseline;

import java.util.List;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.io.Nearest;
import org.banzuke.models.ModelContext;
import org.banzuke.models.ModelName;
import org.banzuke.models.ModelProvider;

/** Opens {@code baseline:} names. */
public final class BaselineProvider implements ModelProvider {
    private static final List<Baseline> ALL =
            List.of(new RandomBaseline(), new FirstBaseline(), new LongestBaseline(), new NgramBaseline());

    @Override
    public String scheme() {
        return "baseline";
    }

    @Override
    public List<String> examples() {
        return ALL.stream().map(baseline -> "baseline:" + baseline.name()).toList();
    }

    @Override
    public LanguageModel open(ModelName name, ModelContext context) {
        name.allow(List.of());
        return ALL.stream()
                .filter(baseline -> baseline.name().equals(name.target()))
                .map(BaselineModel::new)
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static EvalException unknown(ModelName name) {
        var names = ALL.stream().map(Baseline::name).toList();
        return new EvalException(
                EvalErrorCode.MODEL_UNKNOWN,
                "Baseline " + name.target() + " is unknown." + Nearest.maybe(name.target(), names));
    }
}
