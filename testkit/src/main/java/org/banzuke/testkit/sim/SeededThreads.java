package org.banzuke.testkit.sim;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Executor;

/**
 * Virtual threads that an executor of ours carries. JDK 25 can do that and keeps the door shut: the JVM needs
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED}. Stateless.
 */
final class SeededThreads {
    private SeededThreads() {}

    /** Returns a thread that was not started. */
    static Thread create(Executor carrier, String name, Runnable task) {
        try {
            return (Thread) door().invoke(null, carrier, name, 0, task);
        } catch (IllegalAccessException e) {
            throw shut(e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("no virtual thread could be made", e.getCause());
        }
    }

    private static Method door() {
        try {
            var method = Class.forName("java.lang.ThreadBuilders")
                    .getDeclaredMethod("newVirtualThread", Executor.class, String.class, int.class, Runnable.class);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw shut(e);
        }
    }

    private static IllegalStateException shut(Throwable e) {
        return new IllegalStateException(
                "Seeded schedules need a JVM that lets them in. Maybe it is no JDK 25, or was started without"
                        + " --add-opens java.base/java.lang=ALL-UNNAMED.",
                e);
    }
}
