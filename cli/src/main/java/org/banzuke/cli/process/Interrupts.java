package org.banzuke.cli.process;

/** Tells a command that the user wants it to end. */
@FunctionalInterface
public interface Interrupts {
    /** Calls {@code first} at the first request; the program ends at once at the second. */
    void onRequest(Runnable first);

    /** Never interrupts. */
    static Interrupts none() {
        return _ -> {};
    }

    /**
     * Takes SIGINT and SIGTERM. The class that does it is not part of the platform's API and cannot be named without a
     * warning, so it is reached by reflection; where it is missing, an interrupt just ends the program, which is safe too.
     */
    static Interrupts ofSignals() {
        return first -> {
            try {
                SignalHandlers.install(first);
            } catch (ReflectiveOperationException e) {
                Runtime.getRuntime().addShutdownHook(new Thread(first));
            }
        };
    }
}
