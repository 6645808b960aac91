package org.banzuke.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.api.FailureKind;
import org.banzuke.board.Comparison;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.testkit.browser.Chromium;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, from disk: inert, quiet, and usable by mouse and by keys. Skipped without Chromium. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class BrowserTest {
    private static final String HOSTILE_NAME = "<img src=x onerror=window.hostile=1>";

    private static final List<String> ANSWERS =
            Stream.concat(HostileTexts.KNOWN.stream(), Stream.of("A", "B", "?")).toList();

    private Chromium browser;
    private Path page;

    @BeforeAll
    void start(@TempDir Path folder) {
        var program = Chromium.find();
        Assumptions.assumeTrue(program.isPresent(), "skipped: Chromium is not here; maybe apt-get install chromium");
        var runs = new FakeRuns(folder);
        var task = FakeTask.of(HOSTILE_NAME, 1200);
        var first = runs.run("<script>window.hostile=1</script>", FakeRuns.answering(ANSWERS), task);
        var second = runs.run("two", FakeRuns.answering(List.of("A")).after(30).failing(FailureKind.REFUSED, 5), task);
        page = folder.resolve("report <1>.html");
        write(runs, first, second);
        browser = Chromium.start(program.get(), folder.resolve("profile"));
    }

    private void write(FakeRuns runs, RunReader first, RunReader second) {
        var scores = List.of(runs.scores(first), runs.scores(second));
        var pair = Comparison.of(scores.get(0), scores.get(1));
        var report = new Reports("test", FakeRuns.NOW)
                .comparison(
                        scores, List.of(pair), id -> id.equals(first.manifest().id()) ? first : second);
        new ReportFile(page).write(report);
    }

    @AfterAll
    void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void thePageStayedInertAndQuiet() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.evaluate("window.hostile === undefined")).isEqualTo(true);
        assertThat(browser.evaluate("document.querySelectorAll('img, iframe, link, object, main script').length"))
                .isEqualTo(0);
    }

    private void open(int width, boolean dark) {
        browser.show(width, 800, dark);
        browser.open(page);
        assertThat(browser.evaluate("document.documentElement.dataset.ready")).isEqualTo("true");
    }

    private Object text(String id) {
        return String.valueOf(browser.evaluate("document.getElementById('" + id + "').textContent"));
    }

    private List<?> texts(String script) {
        return (List<?>) Objects.requireNonNull(browser.evaluate(script));
    }

    /** Waits for a condition on the page, frame by frame; the assertion that follows says what is wrong if it stays. */
    private void until(String condition) {
        browser.evaluate("(async () => { for (let i = 0; i < 600; i++) { await new Promise(requestAnimationFrame);"
                + " if (" + condition + ") return; } })()");
    }

    private void settle() {
        until("!/searching|Reading/.test(document.getElementById('found').textContent)");
    }

    @Test
    void aPageThatActsIsNoticed(@TempDir Path elsewhere) throws IOException {
        var careless = Files.writeString(elsewhere.resolve("careless.html"), HostileTexts.KNOWN.get(4));
        browser.open(careless);
        assertThat(browser.evaluate("window.hostile")).isEqualTo(1);
        assertThat(browser.complaints()).asString().contains("Network.requestWillBeSent");
        open(1280, false);
    }

    @Test
    void hostileAnswersAreShownAndDoNothing() {
        open(1280, false);
        browser.evaluate("document.getElementById('list').focus()");
        for (var i = 0; i < HostileTexts.KNOWN.size(); i++) {
            until("document.querySelector('.detail-head span')?.textContent.startsWith('" + (i + 1) + " of ')");
            var known = HostileTexts.KNOWN.get(i);
            if (known.chars().allMatch(c -> c >= 0x20 && c < 0x7f) && known.length() < 1_000) {
                assertThat(text("detail")).asString().contains(known);
            }
            browser.press("ArrowDown");
        }
        assertThat(browser.evaluate("document.querySelectorAll('#detail pre').length"))
                .isNotEqualTo(0);
    }

    @Test
    void controlCharactersAreLabelled() {
        open(1280, false);
        browser.evaluate("Browser.change({words: 'red'})");
        settle();
        until("document.querySelector('#detail .chip')");
        assertThat(browser.evaluate("[...document.querySelectorAll('#detail .chip')].map(it => it.textContent).join()"))
                .asString()
                .contains("U+001B", "U+0007");
    }

    @Test
    void everyFilterShowsAsManySamplesAsItsButtonSays() {
        open(1280, false);
        var filters = texts("[...document.querySelectorAll('.facet')].map(it => it.dataset.outcome)");
        assertThat(filters).asString().contains("all", "w", "n", "f", "flipped", "first", "second");
        for (var filter : filters) {
            var count = browser.evaluate("(() => { const it = document.querySelector('[data-outcome=" + filter
                    + "]'); it.click(); return it.querySelector('b').textContent; })()");
            assertThat(text("found")).asString().startsWith(count + " of 1,200 samples");
        }
    }

    @Test
    void failedNoAnswerAndWrongAreThreeThings() {
        open(1280, false);
        browser.evaluate("Browser.change({run: 1, other: 0, outcome: 'f'})");
        assertThat(text("found")).asString().startsWith("5 of");
        assertThat(browser.evaluate("document.querySelector('.row .mark').getAttribute('aria-label')"))
                .isEqualTo("failed");
        browser.evaluate("Browser.change({run: 0, other: 1, outcome: 'n'})");
        assertThat(browser.evaluate("document.querySelector('.row .mark').getAttribute('aria-label')"))
                .isEqualTo("no answer");
    }

    @Test
    void searchFindsTextsOfAnswersAndTheLinkKeepsIt() {
        open(1280, false);
        browser.press("/");
        for (var key : List.of("o", "n", "m", "o", "u", "s", "e")) {
            browser.press(key);
        }
        settle();
        var found = text("found");
        var expected = IntStream.range(0, 1200)
                .filter(i -> ANSWERS.get(i % ANSWERS.size()).contains("onmouse"))
                .count();
        assertThat(found).asString().startsWith(expected + " of 1,200 samples");
        browser.reload();
        settle();
        assertThat(text("found")).isEqualTo(found);
    }

    @Test
    void emptySearchOffersTheWayBack() {
        open(1280, false);
        browser.evaluate("Browser.change({words: 'zzzz'})");
        settle();
        assertThat(text("found")).asString().startsWith("0 of 1,200 samples");
        browser.evaluate("document.querySelector('#found button').click()");
        settle();
        assertThat(text("found")).asString().startsWith("1,200 of");
    }

    @Test
    void keysMoveFilterSearchAndHelp() {
        open(1280, false);
        browser.press("j");
        assertThat(browser.evaluate("List.chosen")).isEqualTo(1);
        browser.press("w");
        assertThat(browser.evaluate("Browser.state.outcome")).isEqualTo("w");
        browser.press("End");
        assertThat(browser.evaluate("List.chosen === List.rows.length - 1")).isEqualTo(true);
        assertThat(browser.evaluate("document.querySelector('.row[aria-selected=true]').offsetParent !== null"))
                .isEqualTo(true);
        browser.press("/");
        assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("search");
        browser.press("Escape");
        assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("list");
        browser.press("?");
        assertThat(browser.evaluate("document.getElementById('keys').open")).isEqualTo(true);
        browser.press("j");
        assertThat(browser.evaluate("List.chosen === List.rows.length - 1")).isEqualTo(true);
    }

    @Test
    void partsOfTheFlipBarOpenTheirSamples() {
        open(1280, false);
        var parts = texts("[...document.querySelectorAll('.flips button')].map(it => it.className)");
        assertThat(parts).asString().contains("c1", "c2");
        for (var side : List.of("c1", "c2")) {
            var count = browser.evaluate("(() => { const it = document.querySelector('.flips ." + side
                    + "'); it.click(); return it.querySelector('b').textContent; })()");
            settle();
            assertThat(text("found")).asString().startsWith(count + " of");
        }
    }

    @Test
    void narrowScreensNeedNoSidewaysScroll() {
        for (var width : List.of(390, 360)) {
            open(width, true);
            settle();
            assertThat(browser.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }

    @Test
    void darkAndLightFollowTheSystemUntilChosen() {
        open(1280, true);
        assertThat(browser.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        browser.press("t");
        assertThat(browser.evaluate("document.documentElement.dataset.theme")).isEqualTo("light");
        browser.press("t");
        browser.evaluate("localStorage.removeItem('banzuke-theme')");
    }
}
