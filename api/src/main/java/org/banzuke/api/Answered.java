package org.banzuke.api;

/** A request and what came back. */
public record Answered(Request request, Response response) {}
