package org.banzuke.cli.process;

import org.banzuke.api.EvalErrorCode;

/** Exit codes of the program. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int DONE_WITH_FAILURES = 1;
    public static final int USAGE = 2;
    public static final int MODEL = 3;
    public static final int DATA = 4;
    public static final int GATE = 5;
    public static final int OUR_FAULT = 70;
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** Returns the code of an error. */
    public static int of(EvalErrorCode code) {
        return switch (code.type()) {
            case USER -> USAGE;
            case MODEL -> MODEL;
            case DATA -> DATA;
            case INTERNAL -> OUR_FAULT;
        };
    }
}
