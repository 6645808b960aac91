package org.banzuke.models.llama.internal;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.jspecify.annotations.Nullable;

/**
 * The loaded library. The process holds it once, because llama.cpp registers its CPU backend for the whole process and
 * never lets go of it. Thread-safe.
 */
@SuppressWarnings("restricted") // the native calls are what this package is for
public final class LlamaLibrary {
    private static final Pattern RELEASE =
            Pattern.compile("(?:lib)?llama[.\\w-]*?\\.(v\\d+\\.\\d+\\.\\d+)\\.(?:so|dylib|dll)");
    // The native registry is the process's own state; this only mirrors it.
    private static final AtomicReference<@Nullable LlamaLibrary> LOADED = new AtomicReference<>();

    private final LlamaFunctions functions;
    private final String release;
    private final String cpu;
    private final NativeLog log;

    private LlamaLibrary(LlamaFunctions functions, String release, String cpu, NativeLog log) {
        this.functions = functions;
        this.release = release;
        this.cpu = cpu;
        this.log = log;
    }

    /**
     * Returns the library, loading it at the first call.
     *
     * @param cpu CPU variant such as {@code haswell}, or empty for the best of this machine
     * @throws EvalException if the variant is unknown, cannot run here, or another one is loaded already; or if the
     *     library is of a release this program does not know
     */
    public static synchronized LlamaLibrary load(Optional<Path> override, Path cache, Optional<String> cpu) {
        var loaded = LOADED.get();
        if (loaded == null) {
            loaded = open(NativeFolder.find(override, cache), cpu);
            LOADED.set(loaded);
        }
        if (cpu.isPresent() && !cpu.get().equals(loaded.cpu)) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNSUPPORTED,
                    "CPU variant " + cpu.get() + " was asked for, but this process runs another already (" + loaded.cpu
                            + "). Maybe evaluate the two models in two commands.");
        }
        return loaded;
    }

    private static LlamaLibrary open(Path folder, Optional<String> cpu) {
        try {
            var variants = CpuVariants.in(folder);
            var variant = choose(variants, cpu);
            var library = only(folder, "(lib)?llama\\b(?!-common).*\\.(so|dylib|dll)");
            var ggml = SymbolLookup.libraryLookup(
                    only(folder, "(lib)?ggml(\\.[\\w.]*)?\\.(so|dylib|dll)"), Arena.global());
            var base = SymbolLookup.libraryLookup(
                    only(folder, "(lib)?ggml-base(\\.[\\w.]*)?\\.(so|dylib|dll)"), Arena.global());
            var symbols =
                    SymbolLookup.libraryLookup(library, Arena.global()).or(ggml).or(base);
            var functions = new LlamaFunctions(symbols);
            var log = NativeLog.install(functions);
            loadBackend(functions, folder, variants.get(variant));
            LlamaFunctions.call(() -> {
                functions.findVoid("llama_backend_init").invokeExact();
                return "";
            });
            check(functions);
            return new LlamaLibrary(functions, releaseOf(library), variant, log);
        } catch (IOException | IllegalArgumentException e) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNSUPPORTED,
                    "The llama.cpp libraries in " + folder + " could not be loaded (" + e.getMessage() + "). Maybe this"
                            + " system lacks glibc 2.34 or libstdc++.",
                    e);
        }
    }

    private static String choose(SortedMap<String, Path> variants, Optional<String> cpu) {
        if (cpu.isEmpty()) {
            return CpuVariants.best(variants).orElse("default");
        }
        var asked = cpu.get();
        if (!variants.containsKey(asked) || CpuVariants.score(variants.get(asked)) == 0) {
            var runnable = variants.keySet().stream()
                    .filter(v -> CpuVariants.score(variants.get(v)) > 0)
                    .toList();
            throw new EvalException(
                    EvalErrorCode.MODEL_UNSUPPORTED,
                    "CPU variant " + asked + " cannot be used on this machine. Maybe one of " + runnable + ".");
        }
        return asked;
    }

    private static Path only(Path folder, String pattern) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(pattern))
                    .min(Comparator.comparingInt(file -> file.toString().length()))
                    .orElseThrow(() -> new IOException("no library " + pattern));
        }
    }

    private static void loadBackend(LlamaFunctions functions, Path folder, @Nullable Path variant) {
        try (var arena = Arena.ofConfined()) {
            if (variant == null) {
                var path = arena.allocateFrom(folder.toString());
                var load = functions.findVoid("ggml_backend_load_all_from_path", ValueLayout.ADDRESS);
                LlamaFunctions.call(() -> {
                    load.invokeExact(path);
                    return "";
                });
                return;
            }
            var path = arena.allocateFrom(variant.toString());
            var load = functions.find("ggml_backend_load", ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            var registered = LlamaFunctions.call(() -> (MemorySegment) load.invokeExact(path));
            if (registered.address() == 0) {
                throw new IllegalArgumentException("CPU backend " + variant.getFileName() + " did not register");
            }
        }
    }

    private static void check(LlamaFunctions functions) {
        try (var arena = Arena.ofConfined()) {
            var defaults = LlamaFunctions.call(
                    () -> (MemorySegment) functions.contextDefaultParams.invokeExact((SegmentAllocator) arena));
            if (!LlamaLayout.knows(defaults)) {
                throw new EvalException(
                        EvalErrorCode.MODEL_UNSUPPORTED,
                        "The llama.cpp library is of a release with other structs than v0.4.0. Maybe use the libraries"
                                + " that come with this program.");
            }
        }
    }

    private static String releaseOf(Path library) {
        var match = RELEASE.matcher(String.valueOf(library.getFileName()));
        return match.matches() ? match.group(1) : "unknown";
    }

    LlamaFunctions functions() {
        return functions;
    }

    /** Returns the release of llama.cpp, such as {@code v0.4.0}. */
    public String release() {
        return release;
    }

    /** Returns the CPU variant in use. */
    public String cpu() {
        return cpu;
    }

    /** Returns the last lines the library logged as warning or error. */
    String lastWords() {
        return log.text();
    }
}
