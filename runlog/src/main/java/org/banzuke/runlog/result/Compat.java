package org.banzuke.runlog.result;

import java.util.OptionalDouble;

/** The same number as lm-evaluation-harness prints it, digit by digit. */
public record Compat(double value, OptionalDouble standardError) {}
