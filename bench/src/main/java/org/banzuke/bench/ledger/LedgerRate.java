package org.banzuke.bench.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.api.Usage;
import org.banzuke.engine.ledger.LedgerKey;
import org.banzuke.engine.ledger.SqliteLedger;
import org.banzuke.io.Clockwork;
import org.banzuke.io.StrictJson;

/**
 * Rows a second that the ledger takes, each synced before it is acknowledged, from many virtual threads that hand over one row at a
 * time; beside it plain JDBC that inserts the same rows from one thread in transactions of 64, {@code synchronous=FULL} on both
 * sides, by turns in fresh files in one process; the first round of each warms up. Also whole calls: an intent and a row. One line of JSON.
 */
public final class LedgerRate {
    private static final int ROWS = 20_000;
    private static final int WRITERS = 256;
    private static final int ROUNDS = 3;
    private static final Response ANSWER =
            new Response.Generated("A", List.of(), Response.Finish.STOP, Optional.empty(), new Usage(300, 1, 301));

    private LedgerRate() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException, SQLException {
        var keys = IntStream.range(0, ROWS).mapToObj(LedgerRate::key).toList();
        var ours = new ArrayList<Long>();
        var plain = new ArrayList<Long>();
        var calls = new ArrayList<Long>();
        for (var round = 0; round <= ROUNDS; round++) {
            var folder = Files.createTempDirectory("banzuke-bench");
            ours.add(rate(folder, keys, false));
            plain.add(PlainJdbc.rate(folder.resolve("ledger.db"), folder.resolve("plain.db")));
            calls.add(rate(Files.createTempDirectory("banzuke-bench"), keys, true));
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("rows", ROWS);
        line.put("writers", WRITERS);
        line.put("ours_per_s", ours.subList(1, ours.size()));
        line.put("plain_jdbc_per_s", plain.subList(1, plain.size()));
        line.put("whole_calls_per_s", calls.subList(1, calls.size()));
        System.out.println(StrictJson.write(line));
    }

    private static long rate(Path folder, List<LedgerKey> keys, boolean intents) {
        try (var ledger = SqliteLedger.open(folder, new RunId("bench"), InstantSource.system(), true, Clockwork.REAL)) {
            return perSecond(keys, key -> {
                if (intents) {
                    ledger.intend(List.of(key));
                }
                ledger.keep(Map.of(key, List.of(ANSWER)));
            });
        }
    }

    private static long perSecond(List<LedgerKey> keys, Consumer<LedgerKey> work) {
        var next = new AtomicInteger();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < WRITERS; i++) {
                threads.execute(() -> {
                    for (var n = next.getAndIncrement(); n < keys.size(); n = next.getAndIncrement()) {
                        work.accept(keys.get(n));
                    }
                });
            }
        }
        return Math.round(keys.size() * 1e9 / (System.nanoTime() - begin));
    }

    /** A question of 1.5 kB, as in the benchmarks of HTTP. */
    private static LedgerKey key(int number) {
        var id = new RequestId(new SampleId("bench", Integer.toString(number)), 0, 0, 0);
        var text = number + ": " + "What is the animal of the country in the north? ".repeat(28);
        Request request = new Request.Generate(id, Prompt.of(text), Sampling.greedy(16, List.of("\n\n")));
        return LedgerKey.of(ModelIdentity.of("bench", Map.of("endpoint", "none")), List.of(request));
    }
}
