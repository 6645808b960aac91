package org.banzuke.text.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.banzuke.text.FixtureJson;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Our output against Python jinja2 3.1 on real templates, byte for byte. */
@Tag("jinja-fixtures")
class JinjaFixturesTest {
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-07-26T12:00:00Z"), ZoneOffset.UTC);

    @TestFactory
    Stream<DynamicTest> taskTemplatesRenderAsPython() {
        return cases("lm.json.gz", JinjaOptions.lmEval());
    }

    @TestFactory
    Stream<DynamicTest> chatTemplatesRenderAsPython() {
        // The fixtures come from plain Jinja2, which does not know Hugging Face's generation tag.
        return cases("chat.json.gz", JinjaOptions.chat(DAY).withGenerationTag(false));
    }

    private static Stream<DynamicTest> cases(String file, JinjaOptions options) {
        var path = SharedFolder.require(SharedFolder.shared("jinja-fixtures").resolve(file));
        return FixtureJson.fixtures(FixtureJson.read(path)).stream()
                .map(c -> DynamicTest.dynamicTest(c.text("name") + " " + c.text("case"), () -> check(c, options)));
    }

    private static void check(FixtureJson.Fixture c, JinjaOptions options) {
        if (c.truth("ok")) {
            assertThat(render(c, options)).isEqualTo(c.text("expected"));
        } else {
            assertThatThrownBy(() -> render(c, options)).isInstanceOf(JinjaException.class);
        }
    }

    private static String render(FixtureJson.Fixture c, JinjaOptions options) {
        return Template.compile("fixture", c.text("template"), options).render(c.map("ctx"));
    }
}
