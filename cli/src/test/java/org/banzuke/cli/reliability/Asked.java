package org.banzuke.cli.reliability;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;

/** Answers prompts as the fake server would, or lets them wait, and counts how often each was asked. Thread-safe. */
final class Asked implements UnaryOperator<String> {
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public String apply(String prompt) {
        calls.computeIfAbsent(prompt, _ -> new LongAdder()).increment();
        waiting.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        return "answer " + Math.floorMod(prompt.hashCode(), 1000);
    }

    /** Answers nothing more until {@link #release}. */
    void hold() {
        gate = new CountDownLatch(1);
    }

    /** Answers what waits, and all that comes. */
    void release() {
        gate.countDown();
    }

    /** Returns how many calls wait for their answer here. */
    int waiting() {
        return waiting.get();
    }

    /** Returns how many calls there were. */
    long total() {
        return calls.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Returns how often each prompt was asked so far. */
    Map<String, Long> counts() {
        var counts = new HashMap<String, Long>();
        calls.forEach((prompt, count) -> counts.put(prompt, count.sum()));
        return counts;
    }

    /** Returns how many calls were more than the first one for their prompt. */
    long repeated() {
        return calls.values().stream().mapToLong(count -> count.sum() - 1).sum();
    }

    void forget() {
        calls.clear();
    }
}
