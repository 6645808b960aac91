package org.banzuke.testkit.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What a fake server says, whatever carries it: sockets of {@link FakeServer} or the memory of {@link SimNet}. Calls to completions
 * are numbered from 0 in the order in which they come; faults go by that number. Thread-safe.
 */
final class FakeEndpoint {
    private static final String JSON = "application/json";

    private final Habits habits;
    private final FakeReplies replies;
    private final FakeTokens tokens = new FakeTokens();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Integer> paid = new HashMap<>();
    private long requests;

    FakeEndpoint(Habits habits) {
        this.habits = habits;
        this.replies = new FakeReplies(habits);
    }

    /** Returns what the server does with a call; once it is told, the server has worked. */
    Answer answer(Call call) {
        count();
        var wanted = habits.key().map(key -> "Bearer " + key);
        if (wanted.isPresent() && !call.header("authorization").equals(wanted)) {
            return StatusFaults.of(Fault.STATUS_401, call);
        }
        if (call.completes()) {
            return complete(call);
        }
        if (call.path().equals("/v1/models") && habits.listsModels()) {
            return json(replies.models());
        }
        if (call.path().equals("/tokenize") && habits.tokenizes()) {
            return json(replies.tokenized(call.body()));
        }
        return StatusFaults.of(Fault.STATUS_404, call);
    }

    private static Answer json(Map<String, ? extends @Nullable Object> tree) {
        return new Answer.Whole(200, JSON, Map.of(), Wire.utf8(StrictJson.write(tree)));
    }

    private synchronized void count() {
        requests++;
    }

    private Answer complete(Call call) {
        var fault = note(call);
        if (fault.isPresent() && StatusFaults.shows(fault.get())) {
            return StatusFaults.of(fault.get(), call);
        }
        if (!FakeReplies.MODEL.equals(call.body().members().get("model"))) {
            return StatusFaults.of(Fault.STATUS_404, call);
        }
        var reply = call.chats() ? replies.chat(call.body()) : replies.completion(ignoring(call, fault));
        if (fault.isPresent() && fault.get().breaks()) {
            return new Answer.Broken(fault.get(), Wire.utf8(StrictJson.write(reply)));
        }
        if (call.streams()) {
            return stream(call, reply, fault);
        }
        var body = fault.map(kind -> Damage.text(reply, kind)).orElseGet(() -> StrictJson.write(reply));
        var headers = fault.equals(Optional.of(Fault.AGED)) ? Map.of("Age", "120") : Map.<String, String>of();
        return new Answer.Whole(200, fault.map(Damage::type).orElse(JSON), headers, Wire.utf8(body));
    }

    private synchronized Optional<Fault> note(Call call) {
        var fault = habits.faults().fault(asked.size());
        var key = call.header("idempotency-key").orElse("");
        asked.add(new Asked(key, fault));
        if (fault.isEmpty()) {
            paid.merge(key, 1, Integer::sum);
        }
        return fault;
    }

    private static Tree ignoring(Call call, Optional<Fault> fault) {
        if (!fault.equals(Optional.of(Fault.ECHO_IGNORED))) {
            return call.body();
        }
        var members = new LinkedHashMap<Object, @Nullable Object>(call.body().members());
        members.remove("echo");
        return new Tree(members);
    }

    private Answer stream(Call call, Map<String, @Nullable Object> reply, Optional<Fault> fault) {
        fault.ifPresent(kind -> Damage.text(reply, kind));
        var pieces = tokens.split(Streamed.text(reply, call.chats()));
        var events = Streamed.events(reply, call.chats(), pieces);
        var text = Streamed.written(
                fault.map(kind -> StreamFaults.apply(events, kind)).orElse(events), habits.lineEnd());
        return new Answer.Whole(200, "text/event-stream", Map.of(), Wire.utf8(text));
    }

    /** Returns the completions it was asked for, in order. */
    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Returns how many completions it was asked for, failed ones included. */
    synchronized long calls() {
        return asked.size();
    }

    /** Returns how many requests of any kind came. */
    synchronized long requests() {
        return requests;
    }

    /** Returns how many good answers were given beyond the first to each question. */
    synchronized long repeats() {
        return paid.values().stream().mapToLong(times -> times - 1L).sum();
    }
}
