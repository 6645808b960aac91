package org.banzuke.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;

/** Reads a page as docs/formats/report.md says, without our code that wrote it. */
record PageReader(String html) {
    private static final Pattern SUMMARY =
            Pattern.compile("<script type=\"application/json\" id=\"summary\">(.*?)</script>");
    private static final Pattern BLOCK =
            Pattern.compile("<script type=\"application/json\" class=\"index\">(.*?)</script>\n"
                    + "<script type=\"text/plain\" class=\"texts\">(.*?)</script>");

    /** One sample of one run. */
    record Told(int run, String task, String key, char outcome, Tree texts, String prompt) {}

    Tree summary() {
        var match = SUMMARY.matcher(html);
        if (!match.find()) {
            throw new AssertionError("the page has no summary");
        }
        return Tree.of(StrictJson.read(match.group(1)));
    }

    List<Told> samples() {
        var runs = summary().list("runs").stream().map(Tree::of).toList();
        var told = new ArrayList<Told>();
        var blocks = BLOCK.matcher(html);
        while (blocks.find()) {
            var index = Tree.of(StrictJson.read(blocks.group(1)));
            var texts = Tree.of(StrictJson.read(unpacked(blocks.group(2))));
            var tasks = runs.get(index.integer("run")).texts("tasks");
            for (var i = 0; i < index.list("keys").size(); i++) {
                var task = ((Number) index.list("tasks").get(i)).intValue();
                var sample = Tree.of((Map<?, ?>) texts.list("samples").get(i));
                var ends = texts.tree("shared").texts(Integer.toString(task));
                told.add(new Told(
                        index.integer("run"),
                        tasks.get(task),
                        index.texts("keys").get(i),
                        index.text("outcomes").charAt(i),
                        sample,
                        sample.has("prompt") ? ends.get(0) + sample.text("prompt") + ends.get(1) : ""));
            }
        }
        return told;
    }

    static String unpacked(String packed) {
        var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(packed));
        try (var in = new InflaterInputStream(bytes, new Inflater(true))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
