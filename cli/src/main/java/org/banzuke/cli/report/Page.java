package org.banzuke.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.banzuke.io.Sha256;

/**
 * The page: {@code page.html} with our styles and scripts set in. Its policy lets run what has the hash of one of our own
 * files, and nothing else; it may load nothing. Samples come last, so that the first paint does not wait for them.
 */
final class Page {
    private static final List<String> STYLES = List.of("tokens", "layout", "tables", "samples", "paper");
    private static final List<String> SCRIPTS = List.of(
            "elements",
            "inert",
            "marks",
            "plots",
            "board",
            "tasks",
            "levels",
            "compare",
            "facts",
            "store",
            "filter",
            "list",
            "detail",
            "browser",
            "keys",
            "main");
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final int BUFFER = 1 << 16;

    private final Report report;
    private final List<String> allowed = new ArrayList<>();

    private Page(Report report) {
        this.report = report;
    }

    /** Writes a report's page; the stream is flushed and left open. */
    static void write(Report report, OutputStream out) throws IOException {
        var halves = new Page(report).frame().split("<!-- samples -->\n", -1);
        var page = new BufferedWriter(new OutputStreamWriter(out, UTF_8), BUFFER);
        page.write(halves[0]);
        page.flush();
        new SampleWriter(page).write(report.runs());
        page.write(halves[1]);
        page.flush();
    }

    private String frame() {
        var theme = script("theme");
        var scripts = new StringBuilder();
        SCRIPTS.forEach(name -> scripts.append(script(name)));
        var styles = new StringBuilder();
        STYLES.forEach(name -> styles.append(PageFile.text(name + ".css")).append('\n'));
        var style = "<style>\n" + styles + "</style>\n";
        var policy = "default-src 'none'; script-src " + String.join(" ", allowed) + "; style-src "
                + hash("\n" + styles) + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script';"
                + " trusted-types 'none'";
        return PLACE.matcher(PageFile.text("page.html"))
                .replaceAll(place -> Matcher.quoteReplacement(
                        switch (place.group(1)) {
                            case "policy" -> policy;
                            case "theme" -> theme;
                            case "style" -> style;
                            case "summary" -> InertJson.of(report.summary());
                            case "scripts" -> scripts.toString();
                            default ->
                                throw new IllegalStateException("page.html has an unknown place: " + place.group());
                        }));
    }

    private String script(String name) {
        var text = "\n" + PageFile.text(name + ".js");
        allowed.add(hash(text));
        return "<script>" + text + "</script>\n";
    }

    private static String hash(String text) {
        var digest = Sha256.digest().digest(text.getBytes(UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
