package org.banzuke.text.jinja;

import java.time.Clock;
import java.util.Optional;

/**
 * How a template is read and rendered. Immutable.
 *
 * @param dialect extra functions and filters
 * @param trimBlocks drop the first newline after a block tag
 * @param lstripBlocks drop white space from the start of a line to a block tag
 * @param keepTrailingNewline keep the newline that ends the source
 * @param strictUndefined fail on any use of an unknown name but {@code is defined} and {@code default}
 * @param loopControls know {@code break} and {@code continue}
 * @param generationTag know {@code generation}, which marks an assistant's text and prints its body
 * @param clock what {@code strftime_now} reads, time zone included; without it that function is unknown
 * @param limits what a rendering may spend
 */
public record JinjaOptions(
        JinjaDialect dialect,
        boolean trimBlocks,
        boolean lstripBlocks,
        boolean keepTrailingNewline,
        boolean strictUndefined,
        boolean loopControls,
        boolean generationTag,
        Optional<Clock> clock,
        JinjaLimits limits) {
    /** Returns the options of lm-evaluation-harness 0.4.13 for task templates. */
    public static JinjaOptions lmEval() {
        return new JinjaOptions(
                JinjaDialect.LM_EVAL, false, false, true, true, false, false, Optional.empty(), JinjaLimits.DEFAULT);
    }

    /** Returns the options of Hugging Face transformers for chat templates. */
    public static JinjaOptions chat(Clock clock) {
        return new JinjaOptions(
                JinjaDialect.CHAT, true, true, false, false, true, true, Optional.of(clock), JinjaLimits.DEFAULT);
    }

    public JinjaOptions withLimits(JinjaLimits changed) {
        return new JinjaOptions(
                dialect,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline,
                strictUndefined,
                loopControls,
                generationTag,
                clock,
                changed);
    }

    public JinjaOptions withGenerationTag(boolean known) {
        return new JinjaOptions(
                dialect,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline,
                strictUndefined,
                loopControls,
                known,
                clock,
                limits);
    }
}
