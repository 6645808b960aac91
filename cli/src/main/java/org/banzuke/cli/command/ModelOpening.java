package org.banzuke.cli.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banzuke.api.LanguageModel;
import org.banzuke.io.net.EgressGate;
import org.banzuke.io.net.HttpTransport;
import org.banzuke.io.net.Limits;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.banzuke.models.Network;

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
                run -> root.runs().resolve(run).recording(),
                network(root));
    }

    private static Network network(RootCommand root) {
        var surroundings = root.surroundings();
        return new Network(
                () -> new HttpTransport(EgressGate.allowing(allowedHosts(root)), Limits.USUAL),
                surroundings::variable,
                root.folder().resolve("prices.json"),
                surroundings.clock());
    }

    /** {@code BANZUKE_ALLOW_HOSTS}: pairs of host and port in private networks that may be reached. */
    private static Set<String> allowedHosts(RootCommand root) {
        return root.surroundings().variable("BANZUKE_ALLOW_HOSTS").stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(pair -> pair.strip().toLowerCase(Locale.ROOT))
                .filter(pair -> !pair.isEmpty())
                .collect(Collectors.toSet());
    }
}
