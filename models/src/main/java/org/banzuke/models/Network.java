package org.banzuke.models;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.banzuke.io.Clockwork;
import org.banzuke.io.net.Transport;

/**
 * What a model behind a network needs of its surroundings.
 *
 * @param transport opens the door; who asks for it closes it
 * @param variables environment variables that are set, for keys
 * @param prices the user's price table
 * @param clock the wall clock, for dates in answers
 * @param random draws pauses of an endpoint in trouble; decides no number
 * @param clockwork threads and the time that passes
 */
public record Network(
        Supplier<Transport> transport,
        Function<String, Optional<String>> variables,
        Path prices,
        InstantSource clock,
        RandomGenerator random,
        Clockwork clockwork) {
    /** The usual network: the machine's own threads, and pauses that nobody can foresee. */
    public Network(
            Supplier<Transport> transport,
            Function<String, Optional<String>> variables,
            Path prices,
            InstantSource clock) {
        this(transport, variables, prices, clock, new SplittableRandom(), Clockwork.REAL);
    }

    /** Returns a network that leads nowhere, for models that need none. */
    public static Network none() {
        return new Network(
                () -> {
                    throw new IllegalStateException("no network here");
                },
                _ -> Optional.empty(),
                Path.of("prices.json"),
                InstantSource.system());
    }
}
