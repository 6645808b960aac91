package org.banzuke.api;

/** What kind of error ended a request of the user; the type decides the exit code and is counted. Immutable. */
public enum EvalErrorCode {
    USAGE(Type.USER),
    UNKNOWN_NAME(Type.USER),
    MODEL_UNKNOWN(Type.USER),
    MODEL_UNREADABLE(Type.MODEL),
    MODEL_UNSUPPORTED(Type.MODEL),
    MODEL_FAILED(Type.MODEL),
    ENDPOINT_UNREACHABLE(Type.MODEL),
    ENDPOINT_REFUSED(Type.MODEL),
    TASK_INVALID(Type.DATA),
    TEMPLATE_FAILED(Type.DATA),
    DATASET_MISSING(Type.DATA),
    DATASET_INVALID(Type.DATA),
    RUN_INVALID(Type.DATA),
    STORAGE_FAILED(Type.DATA),
    STORAGE_LOCKED(Type.DATA),
    STORAGE_CORRUPT(Type.DATA),
    INTERNAL(Type.INTERNAL);

    /** Who can cure it. */
    public enum Type {
        /** The command, its options or names: exit code 2. */
        USER,
        /** A model or an endpoint: exit code 3. */
        MODEL,
        /** Task files, data sets, storage: exit code 4. */
        DATA,
        /** A fault of Banzuke: exit code 70. */
        INTERNAL
    }

    private final Type type;

    EvalErrorCode(Type type) {
        this.type = type;
    }

    /** Returns who can cure it. */
    public Type type() {
        return type;
    }
}
