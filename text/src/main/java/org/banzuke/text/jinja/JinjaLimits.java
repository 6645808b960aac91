package org.banzuke.text.jinja;

/**
 * What one rendering may spend; reaching a limit ends it with a {@link JinjaException}. Immutable.
 *
 * @param templateLength characters of a template's source
 * @param nesting depth of nested brackets, operators and blocks in the source
 * @param steps statements, operations and loop rounds of one rendering; text made on the way costs a step per 64
 *     characters
 * @param outputLength characters of the result, and of any single value made on the way
 * @param macroDepth macros (and recursive loops) running inside each other
 * @param loopRounds rounds of any one loop, and elements of any list made on the way
 */
public record JinjaLimits(
        int templateLength, int nesting, long steps, int outputLength, int macroDepth, int loopRounds) {
    /** The defaults: 256 KiB source, 10^6 steps, 4 MiB output, 64 macros deep, 10^5 loop rounds. */
    public static final JinjaLimits DEFAULT = new JinjaLimits(1 << 18, 120, 1_000_000, 1 << 22, 64, 100_000);

    public JinjaLimits {
        if (!(templateLength >= 0
                && nesting > 0
                && steps > 0
                && outputLength > 0
                && macroDepth > 0
                && loopRounds > 0)) {
            throw new IllegalArgumentException("Template limits must be positive (" + templateLength + ", " + nesting
                    + ", " + steps + ", " + outputLength + ", " + macroDepth + ", " + loopRounds + ").");
        }
    }

    public JinjaLimits withSteps(long limit) {
        return new JinjaLimits(templateLength, nesting, limit, outputLength, macroDepth, loopRounds);
    }

    public JinjaLimits withOutputLength(int limit) {
        return new JinjaLimits(templateLength, nesting, steps, limit, macroDepth, loopRounds);
    }
}
