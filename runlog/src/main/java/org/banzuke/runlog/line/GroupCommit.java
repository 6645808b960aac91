package org.banzuke.runlog.line;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.JsonException;

/**
 * Writes items in groups from one platform thread that nobody interrupts: an interrupt inside a write would close the
 * file, and a database driver would block the carrier of a virtual thread. While one group is being synced the next one gathers.
 *
 * <p>Thread-safe. A failure is final: the group that met it and everything later is not acknowledged.
 *
 * @param <T> what is written
 */
public final class GroupCommit<T> implements AutoCloseable {
    private static final int QUEUE = 256;
    private static final int GROUP = 64;

    private final String what;
    private final Sink<T> sink;
    private final BlockingQueue<Entry<T>> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicReference<EvalException> failure = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Starts the thread; {@code what} is the file's name for messages. */
    public GroupCommit(String what, Sink<T> sink) {
        this.what = what;
        this.sink = sink;
        Thread.ofPlatform().daemon().name("banzuke-write").start(this::writeAll);
    }

    /** Takes one group and returns when it is durable. */
    @FunctionalInterface
    public interface Sink<T> {
        /** Writes and syncs all items. */
        void write(List<T> group) throws IOException;
    }

    /**
     * Hands over an item; waits while too many are in the queue.
     *
     * @param acknowledged called from the writing thread when the item is durable; must be quick
     * @throws EvalException if an earlier write failed
     */
    public void submit(T item, Runnable acknowledged) {
        check();
        put(new Entry<>(List.of(item), acknowledged));
    }

    /** Hands over an item and returns when it is durable. */
    public void write(T item) {
        var done = new CountDownLatch(1);
        submit(item, done::countDown);
        while (!waited(done)) {
            check();
        }
    }

    /** Throws what ended the writing, if it has ended. */
    public void check() {
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Writes what is in the queue and ends the thread. */
    @Override
    public void close() {
        put(new Entry<>(List.of(), () -> {}));
        while (!waited(ended)) {
            Thread.onSpinWait();
        }
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvalException(EvalErrorCode.STORAGE_FAILED, "Interrupted while waiting for the disk.", e);
        }
    }

    /** The queue of a writer that has ended is not waited for. */
    private void put(Entry<T> entry) {
        try {
            while (ended.getCount() > 0 && !queue.offer(entry, 50, TimeUnit.MILLISECONDS)) {
                Thread.onSpinWait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvalException(EvalErrorCode.STORAGE_FAILED, "Interrupted while waiting for the disk.", e);
        }
    }

    private void writeAll() {
        try {
            var group = new ArrayList<Entry<T>>(GROUP);
            while (gather(group)) {
                writeGroup(group);
                group.clear();
            }
        } finally {
            failure.compareAndSet(null, new EvalException(EvalErrorCode.INTERNAL, "The writer of " + what + " ended."));
            ended.countDown();
        }
    }

    /** Returns false when the last entry was the one that ends the thread and nothing else is left. */
    private boolean gather(List<Entry<T>> group) {
        try {
            group.add(queue.take());
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the writing thread", e);
        }
        queue.drainTo(group, GROUP - 1);
        var ends = group.removeIf(entry -> entry.items().isEmpty());
        if (ends) {
            writeGroup(group);
        }
        return !ends;
    }

    private void writeGroup(List<Entry<T>> group) {
        if (failure.get() != null || group.isEmpty()) {
            return;
        }
        try {
            sink.write(group.stream().map(entry -> entry.items().getFirst()).toList());
            group.forEach(entry -> entry.acknowledged().run());
        } catch (IOException | JsonException e) {
            failure.set(storageFailed(e));
        }
    }

    private EvalException storageFailed(Throwable e) {
        return new EvalException(
                EvalErrorCode.STORAGE_FAILED,
                "Writing " + what + " failed (" + e.getMessage() + "); everything finished before is kept."
                        + " Maybe free some space or make the folder writable, then resume the run.",
                e);
    }

    /** An item, or none to end the thread. */
    private record Entry<T>(List<T> items, Runnable acknowledged) {}
}
