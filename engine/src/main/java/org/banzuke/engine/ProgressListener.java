package org.banzuke.engine;

/** Is told how far a run has come. */
@FunctionalInterface
public interface ProgressListener {
    /** Listens to nothing. */
    ProgressListener SILENT = _ -> {};

    /** Takes the newest state: at the beginning, at the end, and at most ten times a second; must be quick. */
    void progress(Progress progress);

    /**
     * Takes, before anything is asked, how many calls that cost something were sent and not kept when the run was broken off;
     * at least one.
     */
    default void possiblyTwice(int calls) {}

    /** Returns a listener that tells this one, then the other. */
    default ProgressListener and(ProgressListener other) {
        var first = this;
        return new ProgressListener() {
            @Override
            public void progress(Progress progress) {
                first.progress(progress);
                other.progress(progress);
            }

            @Override
            public void possiblyTwice(int calls) {
                first.possiblyTwice(calls);
                other.possiblyTwice(calls);
            }
        };
    }
}
