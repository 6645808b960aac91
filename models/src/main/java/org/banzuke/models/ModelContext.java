package org.banzuke.models;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.banzuke.api.Recording;

/**
 * What the surroundings give to whoever opens a model.
 *
 * @param cache folder of the user's cache: unpacked libraries and bundled files
 * @param nativeFolder libraries of the user's own, instead of the packed ones
 * @param cores processor cores to use
 * @param trusted whether a file of this SHA-256 may be computed in this process; any other goes into a cell
 * @param recordings opens the responses of an earlier run, by what the user called it
 * @param network what models behind a network need
 */
public record ModelContext(
        Path cache,
        Optional<Path> nativeFolder,
        int cores,
        Predicate<String> trusted,
        Function<String, Recording> recordings,
        Network network) {
    /** Returns what models of this machine need. */
    public ModelContext(
            Path cache,
            Optional<Path> nativeFolder,
            int cores,
            Predicate<String> trusted,
            Function<String, Recording> recordings) {
        this(cache, nativeFolder, cores, trusted, recordings, Network.none());
    }
}
