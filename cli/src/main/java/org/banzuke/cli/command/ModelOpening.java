package org.banzuke.cli.command;

import java.nio.file.Path;
import org.banzuke.api.LanguageModel;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;

/** Opens models for commands: cache, trusted files, recordings of this workspace. */
final class ModelOpening {
    private ModelOpening() {}

    static LanguageModel open(String name, RootCommand root) {
        return Models.open(name, context(root));
    }

    static ModelContext context(RootCommand root) {
        var surroundings = root.surroundings();
        var trust = new TrustedFiles(root.folder());
        return new ModelContext(
                surroundings.cache(),
                surroundings.variable("BANZUKE_NATIVES").map(Path::of),
                surroundings.cores(),
                trust::trusts,
                run -> root.runs().resolve(run).recording());
    }
}
