package org.banzuke.models.llama.internal;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Request;

/** Contexts of one model, each with a platform thread of its own: native calls never run on virtual threads. */
public final class WorkerPool implements AutoCloseable {
    private final List<Worker> workers;
    private final BlockingQueue<Worker> idle;
    private final ExecutorService threads;

    /** Creates {@code count} contexts. */
    public WorkerPool(LlamaWeights weights, ContextOptions options, Shape shape, int count) {
        workers = Stream.generate(() -> new Worker(weights, options, shape))
                .limit(count)
                .toList();
        idle = new ArrayBlockingQueue<>(count, false, workers);
        threads = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().daemon().name("llama-", 1).factory());
    }

    /** Returns how many batches can be computed at a time. */
    public int size() {
        return workers.size();
    }

    /** Computes a batch on an idle context, and waits for it. */
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        var running = threads.submit(() -> onIdle(batch, done, cancellation));
        try {
            running.get();
        } catch (InterruptedException e) {
            cancellation.request();
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException thrown -> throw thrown;
                case Error thrown -> throw thrown;
                case null, default -> throw new IllegalStateException("a batch failed", e);
            }
        }
    }

    private Void onIdle(List<Request> batch, Consumer<Answered> done, Cancellation cancellation)
            throws InterruptedException {
        var worker = idle.take();
        try {
            worker.answer(batch, done, cancellation);
        } finally {
            idle.add(worker);
        }
        return null;
    }

    @Override
    public void close() {
        threads.close();
        workers.forEach(Worker::close);
    }
}
