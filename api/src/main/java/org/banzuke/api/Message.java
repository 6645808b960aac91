package org.banzuke.api;

/**
 * One turn of a conversation.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param content its text, as it is sent
 */
public record Message(String role, String content) {}
