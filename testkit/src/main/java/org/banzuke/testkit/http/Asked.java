package org.banzuke.testkit.http;

import java.util.Optional;

/**
 * A completion that a fake server was asked for.
 *
 * @param key its idempotency key, empty if it came without
 * @param fault what went wrong
 */
public record Asked(String key, Optional<Fault> fault) {}
