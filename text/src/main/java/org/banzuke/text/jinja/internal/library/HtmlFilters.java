package org.banzuke.text.jinja.internal.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/** Filters for HTML and URLs. */
final class HtmlFilters {
    private static final Pattern TAG = Pattern.compile("(?s)<!--.*?-->|<[^>]*>");

    private HtmlFilters() {}

    static void addTo(Map<String, Filter> table) {
        Filter escape = (value, a, run) -> escaped(value, run);
        table.put("escape", escape);
        table.put("e", escape);
        table.put("forceescape", (value, a, run) -> escaped(TextFilters.text(value, run), run));
        table.put("safe", (value, a, run) -> new Markup(TextFilters.text(value, run)));
        table.put("striptags", (value, a, run) -> stripTags(TextFilters.text(value, run)));
        table.put("urlencode", HtmlFilters::urlEncode);
        table.put("xmlattr", HtmlFilters::attributes);
    }

    private static Markup escaped(@Nullable Object value, Run run) {
        if (value instanceof Markup markup) {
            return markup;
        }
        var text = TextFilters.text(value, run);
        // An escape is at most six times as long.
        run.budget().take(6L * text.length());
        return Markup.escape(text);
    }

    private static String stripTags(String text) {
        var plain = TAG.matcher(text).replaceAll("");
        return String.join(" ", PythonStrings.split(plain))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static Object urlEncode(@Nullable Object value, Arguments arguments, Run run) {
        arguments.bind("urlencode");
        if (!(value instanceof Map<?, ?>) && (value instanceof CharSequence || !(value instanceof Iterable<?>))) {
            return quote(TextFilters.text(value, run), run, "/");
        }
        var parts = new ArrayList<String>();
        for (Object pair : value instanceof Map<?, ?> map ? pairs(map) : run.list(value)) {
            var both = run.list(pair);
            if (both.size() != 2) {
                throw PythonException.value("urlencode needs pairs");
            }
            parts.add(query(both.get(0), run) + "=" + query(both.get(1), run));
        }
        return String.join("&", parts);
    }

    private static List<@Nullable Object> pairs(Map<?, ?> map) {
        var pairs = new ArrayList<@Nullable Object>();
        new ArrayList<>(map.entrySet()).forEach(e -> {
            var pair = new ArrayList<@Nullable Object>();
            pair.add(e.getKey());
            pair.add(e.getValue());
            pairs.add(pair);
        });
        return pairs;
    }

    private static String query(@Nullable Object part, Run run) {
        return quote(TextFilters.text(part, run), run, "").replace("%20", "+");
    }

    private static String quote(String text, Run run, String safe) {
        run.budget().take(9L * text.length());
        var quoted = URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
        return safe.isEmpty() ? quoted : quoted.replace("%2F", "/");
    }

    private static Object attributes(@Nullable Object value, Arguments arguments, Run run) {
        boolean spaced = arguments.bind("xmlattr", "autospace").truth(0, true);
        if (!(value instanceof Map<?, ?> map)) {
            throw PythonException.type("xmlattr needs a mapping");
        }
        var parts = new ArrayList<String>();
        for (var entry : new ArrayList<>(map.entrySet())) {
            if (entry.getValue() == null || entry.getValue() instanceof Undefined) {
                continue;
            }
            var key = PythonStr.of(entry.getKey());
            if (key.matches("(?s).*[\\s/>=].*")) {
                throw PythonException.value("Invalid character in attribute name: " + key);
            }
            parts.add(Markup.escapeText(key) + "=\"" + escaped(entry.getValue(), run) + "\"");
        }
        var joined = String.join(" ", parts);
        return spaced && !joined.isEmpty() ? " " + joined : joined;
    }
}
