package org.banzuke.models.llama.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Token ids of awkward strings against Hugging Face's tokenizers. */
@Tag("models")
class TokenizerTest {
    @TestFactory
    Stream<DynamicTest> idsAreThoseOfHuggingFace() {
        var cases = (List<?>) Objects.requireNonNull(
                StrictJson.read(Fixtures.bytes(SharedFolder.shared("models/tokenizer-cases.json"))));
        return cases.stream().map(Tree::of).flatMap(TokenizerTest::tests);
    }

    private static Stream<DynamicTest> tests(Tree tokenizer) {
        var folder = tokenizer.text("dir");
        try (var weights = folder.startsWith("smollm2") ? Fixtures.smollm2() : Fixtures.tiny()) {
            var vocabulary = weights.vocabulary();
            var texts = tokenizer.texts("s");
            var found = texts.stream().map(vocabulary::encodePlain).toList();
            return IntStream.range(0, texts.size())
                    .mapToObj(i -> DynamicTest.dynamicTest(
                            folder + " " + i,
                            () -> assertThat(Arrays.stream(found.get(i)).boxed().toList())
                                    .isEqualTo(tokenizer.list("ids").get(i))));
        }
    }
}
