package org.banzuke.cli.process;

import java.util.HashMap;

/**
 * What this program is.
 *
 * @param version release, such as {@code 0.1.0}
 * @param commit short hash of the commit it was built from, or {@code unknown}
 */
public record Version(String version, String commit) {
    /** The llama.cpp release the natives are locked to (npm packages 3.21.1). */
    public static final String ENGINE = "llama.cpp v0.4.0";

    /** Reads what the build wrote down. */
    public static Version read() {
        var values = new HashMap<String, String>();
        Resources.text("version.properties").lines().forEach(line -> {
            var equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        var commit = values.getOrDefault("commit", "unknown");
        return new Version(values.getOrDefault("version", "unknown"), commit.startsWith("$") ? "unknown" : commit);
    }

    /** Returns the program as it stands in manifests. */
    public String software() {
        return "banzuke " + version + " (" + commit + ")";
    }

    /** Returns one line for {@code --version}. */
    public String sentence() {
        return software() + ", Java " + Runtime.version() + ", " + ENGINE;
    }
}
