package org.banzuke.models.llama.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The CPU variants of ggml in a folder: one library each, and the score each gives itself on this machine. */
@SuppressWarnings("restricted") // the native calls are what this package is for
final class CpuVariants {
    private static final Pattern NAME = Pattern.compile("(?:lib)?ggml-cpu-([a-z0-9]+)\\.(?:so|dylib|dll)");

    private CpuVariants() {}

    /** Returns the libraries by variant. */
    static SortedMap<String, Path> in(Path folder) throws IOException {
        var found = new TreeMap<String, Path>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> {
                var match = NAME.matcher(String.valueOf(file.getFileName()));
                if (match.matches()) {
                    found.put(match.group(1), file);
                }
            });
        }
        return found;
    }

    /** Returns the variant that scores highest here; ggml itself chooses by the same scores. */
    static Optional<String> best(SortedMap<String, Path> variants) {
        return variants.keySet().stream()
                .filter(variant -> score(variants.get(variant)) > 0)
                .max(Comparator.comparingInt(variant -> score(variants.get(variant))));
    }

    /** A score of 0 means that this machine cannot run it. */
    static int score(@Nullable Path library) {
        if (library == null) {
            return 0;
        }
        try (var arena = Arena.ofConfined()) {
            var symbol = SymbolLookup.libraryLookup(library, arena).find("ggml_backend_score");
            if (symbol.isEmpty()) {
                return 1;
            }
            var handle =
                    Linker.nativeLinker().downcallHandle(symbol.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT));
            return LlamaFunctions.call(() -> (int) handle.invokeExact());
        }
    }
}
