package org.banzuke.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files the page is made of, beside this class. Pure. */
final class PageFile {
    private PageFile() {}

    static String text(String name) {
        try (var in = Objects.requireNonNull(PageFile.class.getResourceAsStream("page/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own file " + name + " cannot be read", e);
        }
    }
}
