package org.banzuke.runlog.line;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.JsonException;
import org.jspecify.annotations.Nullable;

/**
 * Writes items in groups from one thread that nobody interrupts: an interrupt inside a write would close the file, and a
 * database driver would block the carrier of a virtual thread. While one group is being synced the next one gathers.
 *
 * <p>Thread-safe; an interrupt does not cut a wait short. A failure is final: the group that met it and everything later is not acknowledged.
 *
 * @param <T> what is written
 */
public final class GroupCommit<T> implements AutoCloseable {
    private static final int QUEUE = 256;
    private static final int GROUP = 64;

    private final String what;
    private final Sink<T> sink;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private final Deque<Entry<T>> queue = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closing;
    private volatile @Nullable EvalException failure;

    /**
     * Starts the thread.
     *
     * @param what the file's name for messages
     * @param threads makes the one thread
     */
    public GroupCommit(String what, Sink<T> sink, ThreadFactory threads) {
        this.what = what;
        this.sink = sink;
        threads.newThread(this::writeAll).start();
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
        put(new Entry<>(item, acknowledged, new CountDownLatch(1)));
    }

    /** Hands over an item and returns when it is durable. */
    public void write(T item) {
        var entry = new Entry<>(item, () -> {}, new CountDownLatch(1));
        put(entry);
        await(entry.settled());
        check();
    }

    /** Throws what ended the writing, if it has ended. */
    public void check() {
        var failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    /** Writes what is in the queue and ends the thread. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        await(ended);
    }

    /** Who is told to hurry still waits: what is handed over was paid, and the disk is not for long. */
    private static void await(CountDownLatch latch) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    latch.await();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nobody waits for a writer that has ended, or will write nothing more. */
    private void put(Entry<T> entry) {
        lock.lock();
        try {
            while (queue.size() >= QUEUE && !closing && failure == null) {
                room.awaitUninterruptibly();
            }
            check();
            if (closing) {
                throw new EvalException(EvalErrorCode.INTERNAL, "The writer of " + what + " ended.");
            }
            queue.add(entry);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    private void writeAll() {
        try {
            for (var group = gather(); !group.isEmpty(); group = gather()) {
                writeGroup(group);
                group.forEach(entry -> entry.settled().countDown());
            }
        } finally {
            ended.countDown();
        }
    }

    /** Waits for work, and returns none when the end was asked for and nothing is left. */
    private List<Entry<T>> gather() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closing) {
                work.awaitUninterruptibly();
            }
            var group = new ArrayList<Entry<T>>();
            while (group.size() < GROUP && !queue.isEmpty()) {
                group.add(queue.remove());
            }
            room.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void writeGroup(List<Entry<T>> group) {
        if (failure != null) {
            return;
        }
        try {
            sink.write(group.stream().map(Entry::item).toList());
            group.forEach(entry -> entry.acknowledged().run());
        } catch (IOException | JsonException e) {
            failure = storageFailed(e);
        } catch (RuntimeException | Error e) {
            failure = new EvalException(EvalErrorCode.INTERNAL, "The writer of " + what + " ended (" + e + ").", e);
        }
    }

    private EvalException storageFailed(Throwable e) {
        return new EvalException(
                EvalErrorCode.STORAGE_FAILED,
                "Writing " + what + " failed (" + e.getMessage() + "); everything finished before is kept."
                        + " Maybe free some space or make the folder writable, then resume the run.",
                e);
    }

    /** An item, and the sign that it was written or never will be. */
    private record Entry<T>(T item, Runnable acknowledged, CountDownLatch settled) {}
}
