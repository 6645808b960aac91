package org.banzuke.models.llama;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.api.Usage;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is not trusted is computed in a cell, with the same numbers. */
@Tag("models")
class CellModelTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void copyOfTheBundledModel() throws IOException {
        file = folder.resolve("foreign.gguf");
        try (var in = LlamaProvider.class.getResourceAsStream("tiny.gguf")) {
            Files.write(file, in.readAllBytes());
        }
    }

    @Test
    void aForeignFileAnswersAsATrustedOne() {
        try (var trusted = open(true);
                var foreign = open(false)) {
            assertThat(foreign.setup()).containsEntry("process", "cell");
            assertThat(trusted.setup()).doesNotContainKey("process");
            assertThat(foreign.identity()).isEqualTo(trusted.identity());
            assertThat(foreign.chatTemplate()).isEqualTo(trusted.chatTemplate()).isPresent();
            assertThat(answers(foreign)).isEqualTo(answers(trusted)).hasSize(13);
        }
    }

    @Test
    void aKilledCellIsStartedAgainAndNothingIsLost() {
        try (var foreign = open(false)) {
            var before = answers(foreign);
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            var after = answers(foreign);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            // Asked one by one after the crash, so that with 32-bit weights the last bits may differ.
            before.forEach((request, response) -> assertThat(score(Objects.requireNonNull(after.get(request))))
                    .isCloseTo(score(response), within(5e-5)));
        }
    }

    @Test
    void aModelThatWasReplacedIsNotTakenForTheOld() throws IOException {
        try (var foreign = open(false)) {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            assertThatThrownBy(() -> answers(foreign))
                    .isInstanceOf(EvalException.class)
                    .hasMessageContaining("another than before");
        }
    }

    @Test
    void whatLlamaRefusesInsideIsToldOutside() throws IOException {
        var bytes = Files.readAllBytes(file);
        rename(bytes, "blk.0.attn_q.weight", "blk.0.attn_z.weight");
        Files.write(file, bytes);
        assertThatThrownBy(() -> open(false)).isInstanceOfSatisfying(EvalException.class, e -> {
            assertThat(e.code()).isEqualTo(EvalErrorCode.MODEL_UNREADABLE);
            assertThat(e).hasMessageContaining("refused by llama.cpp").hasMessageContaining("Maybe");
        });
    }

    private static double score(Response response) {
        return response instanceof Response.Likelihood scored ? scored.logLikelihood() : 0;
    }

    private static void rename(byte[] bytes, String from, String to) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var at = text.indexOf(from);
        System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, at, to.length());
    }

    private LanguageModel open(boolean trusted) {
        var context = new ModelContext(
                Path.of(System.getProperty("user.home"), ".cache", "banzuke"),
                Optional.empty(),
                1,
                hash -> trusted,
                run -> {
                    throw new IllegalArgumentException(run);
                });
        return Models.open("llama:" + file + "?cpu=haswell&shape=invariant&threads=1", context);
    }

    private static Map<Request, Response> answers(LanguageModel model) {
        var requests = new ArrayList<Request>();
        IntStream.range(0, 12)
                .forEach(i -> requests.add(new Request.Loglikelihood(
                        new RequestId(new SampleId("t", "" + i), 0, 0, 0),
                        Prompt.of("Question: What is the capital of Arlen?\nAnswer:"),
                        " Ash" + "by".repeat(i))));
        requests.add(new Request.Generate(
                RequestId.parse("t/gen#0.0.0"), Prompt.of("Once upon a time"), Sampling.greedy(8, List.of("\n"))));
        var answers = Collections.synchronizedMap(new HashMap<Request, Response>());
        model.answer(
                requests,
                (Answered answered) -> answers.put(answered.request(), withoutUsage(answered.response())),
                new Cancellation());
        return answers;
    }

    /** How many tokens were computed depends on what the cache held before. */
    private static Response withoutUsage(Response response) {
        return response instanceof Response.Likelihood scored
                ? new Response.Likelihood(scored.logLikelihood(), scored.greedy(), scored.trace(), Usage.NONE)
                : response;
    }
}
