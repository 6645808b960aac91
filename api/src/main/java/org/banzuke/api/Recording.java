package org.banzuke.api;

import java.util.List;
import java.util.Optional;

/** Responses of an earlier run, found by what was asked: the source of a replayed model. Thread-safe. */
public interface Recording extends AutoCloseable {
    /** Returns the identity of the model that answered then. */
    ModelIdentity identity();

    /** Returns the chat template of the model that answered then. */
    Optional<ChatTemplate> chatTemplate();

    /** Returns the recorded response to a request with the same content, whatever its id says but for the repeat. */
    Optional<Response> responseTo(Request request);

    /** Returns what spoke against one unchanged model then. */
    List<RunFlag> flags();

    @Override
    void close();
}
