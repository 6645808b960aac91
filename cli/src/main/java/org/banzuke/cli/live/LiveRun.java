package org.banzuke.cli.live;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.engine.Progress;
import org.banzuke.engine.ProgressListener;
import org.banzuke.engine.Steering;
import org.banzuke.io.local.LocalServer;
import org.banzuke.runlog.result.RunState;
import org.jspecify.annotations.Nullable;

/**
 * Lets other processes watch and steer a run, as long as it works. It listens from the first progress on, because then the run holds
 * its folder's lock. Each watcher gets the newest line when it has taken the one before, so that a slow one misses some and
 * holds nobody up. Thread-safe.
 */
public final class LiveRun implements ProgressListener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path folder;
    private final String model;
    private final Steering steering;
    private final Consumer<String> trouble;
    private @Nullable LocalServer server;
    private boolean begun;
    private Optional<LiveLine.Now> newest = Optional.empty();
    private long number;
    private Optional<LiveLine.End> end = Optional.empty();

    /**
     * Waits for the first progress.
     *
     * @param folder the run's folder
     * @param model the model's name
     * @param trouble is told why nobody can watch, if nobody can
     */
    public LiveRun(Path folder, String model, Steering steering, Consumer<String> trouble) {
        this.folder = folder;
        this.model = model;
        this.steering = steering;
        this.trouble = trouble;
    }

    @Override
    public synchronized void progress(Progress progress) {
        newest = Optional.of(new LiveLine.Now(model, progress));
        number++;
        notifyAll();
        if (!begun) {
            begun = true;
            listen();
        }
    }

    private void listen() {
        try {
            server = new LocalServer(folder, this::answer, PATIENCE);
        } catch (IOException | UnsupportedOperationException e) {
            trouble.accept("This run cannot be watched from another terminal (" + e.getMessage() + ").");
        }
    }

    private LocalServer.Answer answer(String command) {
        return switch (command) {
            case "watch" -> new Watcher();
            case "pause" -> once(steering.pause().pause());
            case "resume" -> once(steering.pause().resume());
            case "cancel" -> once(cancel());
            default -> Optional::empty;
        };
    }

    private boolean cancel() {
        var first = !steering.cancellation().requested();
        steering.cancellation().request("cancelled from another terminal");
        return first;
    }

    private LocalServer.Answer once(boolean changed) {
        var line = new LiveLine.Done(changed, steering.pause().paused());
        var left = new ArrayDeque<String>();
        left.add(line.write());
        return () -> Optional.ofNullable(left.poll());
    }

    /** Tells watchers how the run ended. */
    public synchronized void end(RunState state, int code) {
        end = Optional.of(new LiveLine.End(state, code));
        notifyAll();
    }

    @Override
    public void close() {
        LocalServer open;
        synchronized (this) {
            open = server;
            server = null;
            begun = true;
            if (end.isEmpty()) {
                end(RunState.UNFINISHED, ExitCode.OUR_FAULT);
            }
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                trouble.accept("The socket of the run could not be removed (" + e.getMessage() + ").");
            }
        }
    }

    /** Waits for what one watcher has not seen. */
    private synchronized Optional<LiveLine> newer(Watcher watcher) throws InterruptedException {
        while (number == watcher.seen && end.isEmpty()) {
            wait();
        }
        if (number == watcher.seen) {
            return end.map(it -> it);
        }
        watcher.seen = number;
        return newest.map(it -> it);
    }

    /** The lines of one connection. Confined to its thread. */
    private final class Watcher implements LocalServer.Answer {
        private long seen;
        private boolean ended;

        @Override
        public Optional<String> next() throws InterruptedException {
            if (ended) {
                return Optional.empty();
            }
            var line = newer(this);
            ended = line.isPresent() && line.get() instanceof LiveLine.End;
            return line.map(LiveLine::write);
        }
    }
}
