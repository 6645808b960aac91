package org.banzuke.testkit.sim;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.banzuke.api.Cancellation;
import org.banzuke.io.Clockwork;
import org.banzuke.io.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Runs real code on threads of which one goes on at a time, until it waits; a seed decides which is next. Its clock moves
 * only when all wait, to the nearest moment somebody waits for. So the same seed gives the same order of everything, in no time.
 *
 * <p>It holds for code that takes its threads and its pauses from this {@link Clockwork} and else waits for locks, queues
 * and latches without a limit. A thread that is woken from outside ends the run with an error: it would not be the same again.
 * Confined to the thread that calls {@link #run}, which carries all others.
 */
public final class World implements Clockwork {
    private final long seed;
    private final SplittableRandom random;
    private final Thread carrier = Thread.currentThread();
    private final Executor queue = this::wake;
    private final List<Runnable> ready = new ArrayList<>();
    private final Set<Thread> people = ConcurrentHashMap.newKeySet();
    private final TreeSet<Alarm> alarms = new TreeSet<>();
    private final IdentityHashMap<Runnable, Integer> numbers = new IdentityHashMap<>();
    private final MessageDigest trace = Sha256.digest();
    private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    private long now;
    private long steps;
    private long lastStep = Long.MAX_VALUE;
    private int alarmsSet;
    private boolean ended;
    private volatile boolean disturbed;

    /** Begins at the epoch. */
    public World(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Does this, and all that comes of it until nobody can go on.
     *
     * @return what it returned, or empty if power was lost before
     * @throws RuntimeException what it threw, or any of the threads did
     */
    public <T> Optional<T> run(Supplier<T> work) {
        var result = new AtomicReference<@Nullable T>();
        workers()
                .newThread(() -> {
                    result.set(work.get());
                    ended = true;
                })
                .start();
        while (steps < lastStep && fault.get() == null && (!ready.isEmpty() || (!ended && timePasses()))) {
            step();
        }
        check();
        return steps < lastStep ? Optional.ofNullable(result.get()) : Optional.empty();
    }

    private void step() {
        var chosen = random.nextInt(ready.size());
        var next = ready.set(chosen, ready.getLast());
        ready.removeLast();
        var number = numbers.computeIfAbsent(next, _ -> numbers.size());
        trace.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
        steps++;
        next.run();
    }

    private void check() {
        switch (fault.get()) {
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case null, default -> {}
        }
        if (disturbed) {
            throw new IllegalStateException("seed " + seed + ": a thread was woken from outside; it waited with a limit"
                    + " of its own, or for a thread that is not of this world");
        }
        if (!ended && steps < lastStep) {
            throw new IllegalStateException(
                    "seed " + seed + ": all wait for each other, after " + steps + " steps:" + waiting());
        }
    }

    /** Says where each thread waits: the first line of ours. */
    private String waiting() {
        return people.stream()
                .flatMap(thread -> Arrays.stream(thread.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.banzuke."))
                        .limit(1))
                .map(frame -> "\n  " + frame)
                .sorted()
                .collect(Collectors.joining());
    }

    /** Moves the clock to the nearest alarm and rings it; false if there is none. */
    private boolean timePasses() {
        var next = alarms.pollFirst();
        if (next == null) {
            return false;
        }
        now = Math.max(now, next.at);
        next.ring();
        return true;
    }

    private void wake(Runnable thread) {
        var waker = Thread.currentThread();
        if (waker.equals(carrier) || people.contains(waker)) {
            ready.add(thread);
        } else {
            disturbed = true;
        }
    }

    /** Loses power: whoever runs goes on until it waits, and nobody else ever again. */
    public void halt() {
        lastStep = 0;
    }

    /** Loses power after so many steps. */
    public void haltAfter(long atMost) {
        lastStep = atMost;
    }

    /** Returns how often a thread went on. */
    public long steps() {
        return steps;
    }

    /** Returns a hash over who went on when. */
    public String trace() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) trace.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new AssertionError("SHA-256 can be cloned", e);
        }
    }

    /** Returns this world's time of day. */
    public InstantSource wallClock() {
        return () -> Instant.EPOCH.plusNanos(now);
    }

    @Override
    public ThreadFactory workers() {
        return writers("worker");
    }

    @Override
    public ThreadFactory writers(String name) {
        return task -> SeededThreads.create(queue, name, () -> guarded(task));
    }

    private void guarded(Runnable task) {
        people.add(Thread.currentThread());
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            fault.compareAndSet(null, e);
        } finally {
            people.remove(Thread.currentThread());
        }
    }

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public void pause(Duration most, Cancellation signal) {
        var alarm = new Alarm(now + most.toNanos(), alarmsSet++, Thread.currentThread());
        alarms.add(alarm);
        try (var _ = signal.onRequest(alarm::ring)) {
            while (!alarm.rung && !Thread.currentThread().isInterrupted()) {
                LockSupport.park(this);
            }
        } finally {
            alarms.remove(alarm);
        }
    }

    /** Somebody waits for a moment. */
    private static final class Alarm implements Comparable<Alarm> {
        private final long at;
        private final int number;
        private final Thread sleeper;
        private boolean rung;

        private Alarm(long at, int number, Thread sleeper) {
            this.at = at;
            this.number = number;
            this.sleeper = sleeper;
        }

        private void ring() {
            rung = true;
            LockSupport.unpark(sleeper);
        }

        @Override
        public int compareTo(Alarm other) {
            return at != other.at ? Long.compare(at, other.at) : Integer.compare(number, other.number);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Alarm alarm && alarm.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }
}
