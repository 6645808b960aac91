package org.banzuke.tasks.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.StrictJson;

/**
 * Folders in the offline hub layout {@code datasets/ORG/NAME/CONFIG/SPLIT.jsonl.gz}, searched in order. Immutable; the
 * folders must not change.
 */
public final class Hub {
    private static final List<String> ENDINGS = List.of(".jsonl.gz", ".jsonl", ".json", ".parquet", ".csv");

    private final List<Path> folders;
    private final Map<String, String> aliases;

    private Hub(List<Path> folders, Map<String, String> aliases) {
        this.folders = List.copyOf(folders);
        this.aliases = Map.copyOf(aliases);
    }

    /** Opens these folders; of an alias named by several the first counts. */
    public static Hub of(List<Path> folders) {
        var aliases = new LinkedHashMap<String, String>();
        for (var folder : folders) {
            aliases(folder).forEach((name, target) -> aliases.putIfAbsent(name, target));
        }
        return new Hub(folders, aliases);
    }

    private static Map<String, String> aliases(Path folder) {
        var manifest = folder.resolve("MANIFEST.json");
        if (!Files.isRegularFile(manifest)) {
            return Map.of();
        }
        try {
            var found = new LinkedHashMap<String, String>();
            if (StrictJson.readObject(Files.readString(manifest)).get("aliases") instanceof Map<?, ?> map) {
                map.forEach((name, target) -> found.put(String.valueOf(name), String.valueOf(target)));
            }
            return found;
        } catch (IOException e) {
            throw DataErrors.unreadable(manifest, e);
        }
    }

    /**
     * Returns the data set of a hub name.
     *
     * @param config name of the configuration; empty for {@code default}, or the only one there is
     * @throws EvalException if no folder has it; the message says what they have
     */
    public DataSet dataSet(String name, Optional<String> config) {
        for (var candidate : names(name)) {
            for (var folder : folders) {
                var found = find(folder, candidate, config);
                if (found.isPresent()) {
                    return new FileSet(name + config.map(c -> " " + c).orElse(""), splits(found.get()), false);
                }
            }
        }
        throw missing(name, config);
    }

    private List<String> names(String name) {
        var alias = aliases.get(name);
        return alias == null ? List.of(name) : List.of(name, alias);
    }

    private static Optional<Path> find(Path folder, String name, Optional<String> config) {
        var base = folder.resolve("datasets");
        var data = base.resolve(name).normalize();
        if (!data.startsWith(base.normalize())) {
            return Optional.empty();
        }
        var exact = data.resolve(config.orElse("default")).normalize();
        if (exact.startsWith(data) && Files.isDirectory(exact)) {
            return Optional.of(exact);
        }
        var configs = children(data);
        return config.isEmpty() && configs.size() == 1 ? Optional.of(configs.getFirst()) : Optional.empty();
    }

    private static Map<String, List<RowFile>> splits(Path folder) {
        var splits = new TreeMap<String, List<RowFile>>();
        for (var file : children(folder)) {
            var name = String.valueOf(file.getFileName());
            for (var ending : ENDINGS) {
                if (name.endsWith(ending) && name.length() > ending.length()) {
                    var split = name.substring(0, name.length() - ending.length());
                    splits.putIfAbsent(split, List.of(row(file, ending)));
                    break;
                }
            }
        }
        return splits;
    }

    private static RowFile row(Path file, String ending) {
        return switch (ending) {
            case ".parquet" -> new ParquetFile(file);
            case ".csv" -> new CsvFile(file, ',', List.of());
            default -> JsonFile.of(file);
        };
    }

    private EvalException missing(String name, Optional<String> config) {
        var configs = new ArrayList<String>();
        for (var candidate : names(name)) {
            for (var folder : folders) {
                children(folder.resolve("datasets").resolve(candidate))
                        .forEach(path -> configs.add(String.valueOf(path.getFileName())));
            }
        }
        var asked = "Data set (" + name + ")"
                + config.map(c -> " configuration (" + c + ")").orElse("");
        var there = configs.isEmpty()
                ? " is in none of the hub folders (" + folders + "). Maybe name its folder with --hub DIR."
                : " is not there (configurations: " + String.join(", ", configs)
                        + "). Maybe the task means one of those.";
        return new EvalException(EvalErrorCode.DATASET_MISSING, asked + there);
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw DataErrors.unreadable(folder, e);
        }
    }
}
