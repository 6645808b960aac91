package org.banzuke.tasks.yaml;

/**
 * What a YAML file may cost.
 *
 * @param bytes length of the file
 * @param depth nesting
 * @param nodes values, each alias counted with all below it
 */
public record YamlLimits(int bytes, int depth, int nodes) {
    /** 1 MiB, 50 levels, 100,000 values. */
    public static final YamlLimits DEFAULT = new YamlLimits(1 << 20, 50, 100_000);
}
