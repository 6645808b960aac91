package org.banzuke.runlog.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Recording;
import org.banzuke.api.Request;
import org.banzuke.api.Respondent;
import org.banzuke.api.Response;
import org.banzuke.api.RunFlag;
import org.banzuke.api.RunManifest;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.json.RequestJson;
import org.banzuke.runlog.line.DamagedLog;

/** A run's responses of the model under test, in memory, by the hash of what was asked. Immutable. */
final class RunRecording implements Recording {
    private static final int HASH_DIGITS = 32;

    private final RunManifest manifest;
    private final Map<String, Response> responses;
    private final List<RunFlag> flags;

    private RunRecording(RunManifest manifest, Map<String, Response> responses, List<RunFlag> flags) {
        this.manifest = manifest;
        this.responses = responses;
        this.flags = List.copyOf(flags);
    }

    static RunRecording open(RunReader run) {
        var responses = new HashMap<String, Response>();
        var flags = new ArrayList<RunFlag>();
        try (var events = run.events()) {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                switch (event.get()) {
                    case Event.Answers answers
                    when answers.to().equals(Respondent.SUBJECT) ->
                        answers.answered().forEach(it -> responses.put(key(it.request()), it.response()));
                    case Event.Marked marked
                    when marked.what() == Event.Mark.FLAGGED -> flags.add(RunFlag.of(marked.facts()));
                    default -> {}
                }
            }
        } catch (IOException | JsonException | DamagedLog e) {
            throw new EvalException(
                    EvalErrorCode.RUN_INVALID,
                    "Run " + run.folder().getFileName() + " cannot be replayed (" + e.getMessage()
                            + "). Maybe `doctor --verify` says more.",
                    e);
        }
        return new RunRecording(run.manifest(), responses, flags);
    }

    @Override
    public ModelIdentity identity() {
        return manifest.identity();
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return manifest.chatTemplate();
    }

    @Override
    public Optional<Response> responseTo(Request request) {
        return Optional.ofNullable(responses.get(key(request)));
    }

    @Override
    public List<RunFlag> flags() {
        return flags;
    }

    @Override
    public void close() {
        // nothing is held open
    }

    private static String key(Request request) {
        return CanonicalJson.sha256(RequestJson.canonical(request)).substring(0, HASH_DIGITS);
    }
}
