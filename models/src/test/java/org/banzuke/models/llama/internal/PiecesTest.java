package org.banzuke.models.llama.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts tokenised in pieces against whole ones. */
class PiecesTest {
    /** What long texts are made of: words, and what splitters treat in ways of their own. */
    private static final List<String> PARTS = List.of(
            " the",
            "The",
            " house",
            "s",
            " A",
            "B",
            " x",
            "'s",
            "'re",
            "'LL",
            " ",
            "  ",
            "    ",
            "\n",
            "\n\n",
            " \n ",
            "\r\n",
            "\t",
            "\u00a0",
            "1",
            " 2",
            "1234567",
            ".",
            ",",
            " (",
            "...",
            " ?!",
            "é",
            " ß",
            "日本",
            "の",
            " 語",
            "🏠",
            " 🏳️‍🌈",
            "<|im_start|>",
            "<|im_end|>",
            " <|endoftext|>",
            "a\u0301",
            "_",
            " $",
            "x's",
            " I'm",
            "HTTPServer",
            " camelCase");

    @TempDir
    Path folder;

    @Test
    @Tag("models")
    void smollm2() {
        try (var weights = Fixtures.smollm2()) {
            assertEqualOnRandomTexts(weights.vocabulary(), 1000);
        }
    }

    /** The splitters of GPT-2, Llama 3 and Qwen 2, under names as long as the one in the file. */
    @ParameterizedTest
    @ValueSource(strings = {"llama-bpe", "smaug-bpe", "starcoder", "stablelm2"})
    @Tag("models")
    void tinyBehindAnySplitter(String splitter) throws IOException {
        try (var weights = Fixtures.weights(tinyWith(splitter), Optional.empty())) {
            assertEqualOnRandomTexts(weights.vocabulary(), 1000);
        }
    }

    private Path tinyWith(String splitter) throws IOException {
        var file = SharedFolder.require(SharedFolder.shared("models/tiny-world-f32.gguf"));
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Files.writeString(
                folder.resolve("tiny.gguf"), text.replaceFirst("llama-bpe", splitter), StandardCharsets.ISO_8859_1);
    }

    private static void assertEqualOnRandomTexts(Vocabulary vocabulary, int texts) {
        var random = new SplittableRandom(1);
        for (var i = 0; i < texts; i++) {
            var text = text(random);
            assertThat(vocabulary.encodePlain(text)).as(text).isEqualTo(vocabulary.whole(text));
        }
    }

    /** Mostly plain words, so that there are cuts, with the other parts between them. */
    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        var plain = random.nextInt(4) == 0 ? 5 : 20;
        for (var length = random.nextInt(1200); text.length() < length; ) {
            text.append(PARTS.get(random.nextInt(random.nextBoolean() ? plain : PARTS.size())));
        }
        return text.toString();
    }

    @Test
    void whatTextsShareIsTokenisedOnce() {
        var characters = new AtomicInteger();
        var pieces = new Pieces(text -> {
            characters.addAndGet(text.length());
            return text.chars().toArray();
        });
        var shared = "A long prompt of many words. ".repeat(100);
        for (var i = 0; i < 100; i++) {
            var text = shared + "Question " + i;
            assertThat(pieces.encode(text)).isEqualTo(text.chars().toArray());
        }
        assertThat(characters.get()).isLessThan(shared.length() + 100 * 300);
    }

    @Test
    void anUnknownSplitterOrATokenAcrossACutLeavesTextsWhole() {
        assertThat(Pieces.fit("smollm", Stream.of("<|im_start|>", "    ", " x>")))
                .isTrue();
        assertThat(Pieces.fit("superbpe", Stream.of())).isFalse();
        assertThat(Pieces.fit("", Stream.of())).isFalse();
        assertThat(Pieces.fit("smollm", Stream.of("<|im_start|>", "end of text")))
                .isFalse();
        assertThat(Pieces.fit("smollm", Stream.of("</s"))).isFalse();
    }
}
