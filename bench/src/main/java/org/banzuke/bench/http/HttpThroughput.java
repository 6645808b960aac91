package org.banzuke.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.banzuke.api.Cancellation;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Response;
import org.banzuke.io.StrictJson;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;

/**
 * 1,000 calls in flight against a mock that takes 500 ms, beside a bare {@code java.net.http} client on the same mock, by turns
 * in the same process; the first round of each warms up. One line of JSON. The ceiling is 2,000 calls a second.
 */
public final class HttpThroughput {
    private static final int IN_FLIGHT = 1000;
    private static final int CALLS = 10_000;
    private static final int ROUNDS = 3;

    private HttpThroughput() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        var cache = Files.createTempDirectory("banzuke-bench");
        var habits = Habits.USUAL.taking(Duration.ofMillis(500));
        try (var server = FakeServer.start(habits);
                var bare = new BareClient(server.baseUrl());
                var model = Endpoints.open(server.modelName() + "&max_concurrent=" + IN_FLIGHT, cache)) {
            var limits = new ArrayList<Crew.Work>();
            var ours = new ArrayList<Crew.Work>();
            for (var round = 0; round <= ROUNDS; round++) {
                limits.add(Crew.work(IN_FLIGHT, CALLS, bare::ask));
                ours.add(Crew.work(IN_FLIGHT, CALLS, number -> ask(model, number)));
            }
            var line = new LinkedHashMap<String, Object>();
            line.put("in_flight", IN_FLIGHT);
            line.put("calls", CALLS);
            line.put("bare_per_s", rates(limits));
            line.put("ours_per_s", rates(ours));
            line.put("share", Math.round(1000 * best(ours) / best(limits)) / 1e3);
            line.put("errors", ours.stream().mapToInt(Crew.Work::errors).sum());
            System.out.println(StrictJson.write(line));
        }
    }

    private static boolean ask(LanguageModel model, int number) {
        var good = new boolean[1];
        model.answer(
                List.of(Endpoints.request(number)),
                answered -> good[0] = answered.response() instanceof Response.Generated,
                new Cancellation());
        return good[0];
    }

    private static List<Long> rates(List<Crew.Work> works) {
        return works.stream().skip(1).map(work -> Math.round(work.perSecond())).toList();
    }

    private static double best(List<Crew.Work> works) {
        return works.stream().skip(1).mapToDouble(Crew.Work::perSecond).max().orElse(0);
    }
}
