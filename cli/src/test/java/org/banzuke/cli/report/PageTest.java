package org.banzuke.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.banzuke.api.Cancellation;
import org.banzuke.api.FailureKind;
import org.banzuke.board.Board;
import org.banzuke.board.Comparison;
import org.banzuke.io.RealDisk;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.Runs;
import org.banzuke.testkit.model.FakeModel;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern HASH = Pattern.compile("'sha256-([^']+)'");

    @TempDir
    private Path folder;

    private final Reports reports = new Reports("test", FakeRuns.NOW);

    @Test
    void everySampleIsToldAsTheLogHasIt() {
        var run = runs().run("m", FakeRuns.answering(HostileTexts.KNOWN), FakeTask.of("letters", 700));
        var told = page(run).samples();

        assertThat(told).hasSize(700);
        try (var samples = run.samples()) {
            var i = new AtomicInteger();
            samples.forEach(sample -> {
                var it = told.get(i.getAndIncrement());
                var key = Integer.parseInt(it.key());
                assertThat(it.task() + "/" + it.key()).isEqualTo(sample.sample().toString());
                assertThat(it.prompt()).isEqualTo("Question letters/" + key + "?");
                assertThat(it.texts().text("target")).isEqualTo(sample.target());
                assertThat(it.texts().texts("replies"))
                        .containsExactly(HostileTexts.KNOWN.get(key % HostileTexts.KNOWN.size()));
            });
        }
    }

    @Test
    void nothingThatModelOrTaskSaidIsMarkup() {
        var name = "<img src=x onerror=window.hostile=1>";
        var run = runs().run("<b>m", FakeRuns.answering(HostileTexts.KNOWN), FakeTask.of(name, 30));

        assertThat(html(run)).doesNotContain("<img", "<b>", "hostile=1</script>", "\u2028", "\u001b");
    }

    @Test
    void thePolicyAllowsOurScriptsAndNothingElse() throws NoSuchAlgorithmException {
        var html = html(runs().run("m", FakeModel.answering("A"), FakeTask.of("letters", 3)));
        var allowed = new TreeSet<String>();
        HASH.matcher(html).results().forEach(hash -> allowed.add(hash.group(1)));
        var own = new HashSet<String>();
        for (var script : SCRIPT.matcher(html).results().toList()) {
            own.add(hash(script.group(1)));
        }
        own.add(hash(html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"))));

        assertThat(allowed).isEqualTo(own);
        assertThat(html.replace("http://www.w3.org/2000/svg", "a name, never asked for"))
                .contains("content=\"default-src 'none'; script-src ")
                .doesNotContain("unsafe", "http:", "https:");
    }

    @Test
    void samplesComeBehindEverythingTheFirstPaintNeeds() {
        var html = html(runs().run("m", FakeModel.answering("A"), FakeTask.of("letters", 3)));

        assertThat(html.indexOf("id=\"summary\"")).isLessThan(html.lastIndexOf("<script>"));
        assertThat(html.lastIndexOf("<script>")).isLessThan(html.indexOf("class=\"index\""));
    }

    @Test
    void aSampleAddsFewBytesBecauseItsBlockIsPacked() {
        var few = html(runs().run("few", FakeModel.answering("A").free(), FakeTask.of("letters", 2_000)));
        var many = html(runs().run("many", FakeModel.answering("A").free(), FakeTask.of("letters", 6_000)));

        assertThat((many.length() - few.length()) / 4_000).isBetween(8, 60);
    }

    @Test
    void lettersOfOutcomesAddUpToTheDenominator() {
        var model = FakeRuns.answering(List.of("A", "?", "x")).after(20).failing(FailureKind.REFUSED, 3);
        var page = page(runs().run("m", model, FakeTask.of("letters", 60)));
        var counts = figures(page).getFirst().tree("counts");

        assertThat(count(page, 'n')).isEqualTo(counts.integer("no_answer")).isPositive();
        assertThat(count(page, 'f')).isEqualTo(counts.integer("failed")).isEqualTo(3);
        assertThat(count(page, 'r') + count(page, 'w')).isEqualTo(counts.integer("scored"));
    }

    @Test
    void aPromptThatRunsShareIsToldOnce() {
        var task = FakeTask.of("letters", 40);
        var first = runs().run("one", FakeModel.answering("A").free(), task);
        var second = runs().run("two", FakeModel.answering("B").free(), task);
        var told = page(first, second).samples();

        assertThat(told).hasSize(80);
        assertThat(told).allSatisfy(it -> assertThat(it.texts().has("prompt")).isEqualTo(it.run() == 0));
    }

    @Test
    void flipsAddUpToTheSamplesInCommonAndAgreeWithTheDifference() {
        var task = FakeTask.of("letters", 60);
        var first = runs().run("one", FakeRuns.answering(List.of("A", "B", "B", "?")), task);
        var second = runs().run("two", FakeRuns.answering(List.of("A", "A", "A")), task);
        var row = comparison(first, second);
        var flips = row.tree("flips");

        var parts = flips.members().keySet().stream().mapToInt(part -> flips.integer((String) part));
        assertThat(parts.sum()).isEqualTo(60);
        var points = 100.0 * (flips.integer("first") - flips.integer("second")) / 60;
        assertThat(((Number) row.list("span").get(1)).doubleValue()).isCloseTo(points, within(1e-9));
    }

    @Test
    void aStoppedRunSaysWhatItLacks() {
        var cancellation = new Cancellation();
        var model = FakeModel.answering("A").onEachCall(request -> {
            if (request.id().sample().key().equals("9")) {
                cancellation.request();
            }
        });
        var run = runs().run("m", model, cancellation, FakeTask.of("letters", 50));
        var summary = page(run).summary();

        assertThat(summary.texts("lacks").getFirst())
                .contains(
                        "of 50 samples are pending",
                        "banzuke runs resume " + run.manifest().id());
    }

    @Test
    void tiesAreRanges() {
        var task = FakeTask.of("letters", 60);
        var one = runs().scores(runs().run("one", FakeModel.answering("A").free(), task));
        var two = runs().scores(runs().run("two", FakeModel.answering("B").free(), task));
        var report = reports.board("letters", Board.of(List.of(one, two)), id -> reader(id.toString()));

        assertThat(Tree.of(report.summary()).tree("board").list("rows").stream()
                        .map(row -> Tree.of(row).text("rank")))
                .containsExactly("1–2", "1–2");
    }

    private FakeRuns runs() {
        return new FakeRuns(folder);
    }

    private RunReader reader(String id) {
        return new Runs(folder, new RealDisk()).resolve(id);
    }

    private Tree comparison(RunReader first, RunReader second) {
        var rows = page(first, second).summary().list("comparisons");
        return Tree.of(Tree.of(rows.getFirst()).list("rows").getFirst());
    }

    private static List<Tree> figures(PageReader page) {
        return Tree.of(page.summary().list("tasks").getFirst()).list("figures").stream()
                .map(Tree::of)
                .toList();
    }

    private static long count(PageReader page, char outcome) {
        return page.samples().stream().filter(it -> it.outcome() == outcome).count();
    }

    private PageReader page(RunReader... runs) {
        return new PageReader(html(runs));
    }

    private String html(RunReader... readers) {
        var scores = List.of(readers).stream().map(runs()::scores).toList();
        var report = readers.length == 1
                ? reports.run(scores.getFirst().manifest(), scores.getFirst().results(), _ -> readers[0])
                : reports.comparison(
                        scores, List.of(Comparison.of(scores.get(0), scores.get(1))), id -> reader(id.toString()));
        var out = new ByteArrayOutputStream();
        try {
            Page.write(report, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String hash(String text) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
