package org.banzuke.api;

/**
 * What a request became as tokens, so that a reader can check that the model saw what it should.
 *
 * @param contextTokens tokens of the context: before it was cut, or, for generation, after
 * @param continuationTokens tokens of the continuation, or tokens generated
 * @param droppedTokens tokens cut off at the left because the model's context is shorter
 * @param idsDigest first 16 hexadecimal digits of SHA-256 over the token ids written as {@code [1, 2, 3]}: context and
 *     continuation before the cut, or, for generation, the context after it
 */
public record TokenTrace(int contextTokens, int continuationTokens, int droppedTokens, String idsDigest) {}
