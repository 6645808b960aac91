package org.banzuke.bench.http;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** So many virtual threads that take numbers from a common heap, and do something with each. */
final class Crew {
    private Crew() {}

    /**
     * What a crew did.
     *
     * @param perSecond calls a second
     * @param errors calls that went wrong
     */
    record Work(double perSecond, int errors) {}

    /** Does {@code call} for the numbers below {@code calls}; it returns whether it went well. */
    static Work work(int size, int calls, IntPredicate call) {
        var next = new AtomicInteger();
        var errors = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < size; i++) {
                threads.execute(() -> {
                    for (var number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                        if (!call.test(number)) {
                            errors.incrementAndGet();
                        }
                    }
                });
            }
        }
        return new Work(calls * 1e9 / (System.nanoTime() - begin), errors.get());
    }
}
