package org.banzuke.cli.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.jspecify.annotations.Nullable;

/** Reads {@code --samples}: positions by task, as JSON or a file with JSON. */
public final class SampleLists {
    private SampleLists() {}

    /**
     * Returns the positions by task.
     *
     * @throws EvalException if it is neither such JSON nor a file with it
     */
    public static Map<String, List<Integer>> read(String text) {
        try {
            var json = text.strip().startsWith("{") ? text : Files.readString(Path.of(text));
            var lists = new LinkedHashMap<String, List<Integer>>();
            for (var entry : StrictJson.readObject(json).entrySet()) {
                lists.put(entry.getKey(), positions(entry.getKey(), entry.getValue()));
            }
            return lists;
        } catch (IOException | JsonException | InvalidPathException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static List<Integer> positions(String task, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw wrong(task + " has no list");
        }
        var positions = new ArrayList<Integer>();
        for (var item : list) {
            if (!(item instanceof Integer position) || position < 0) {
                throw wrong(task + " has " + item);
            }
            positions.add(position);
        }
        return positions;
    }

    private static EvalException wrong(String found) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "--samples must be positions by task (" + found
                        + "). Maybe {\"arc_easy\": [0, 5, 7]} or a file with it.");
    }
}
