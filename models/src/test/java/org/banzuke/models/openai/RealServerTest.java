package org.banzuke.models.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.api.Response;
import org.banzuke.api.Sampling;
import org.banzuke.models.ModelContext;
import org.banzuke.models.Models;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real llama-server, as the Python package xllamacpp 2026.10.11549 embeds it, with a real model.
 * {@code -Dbanzuke.llamaPython=PYTHON} names a Python that has the package.
 */
@Tag("slow")
class RealServerTest {
    private static final String SERVE = """
            import sys, xllamacpp
            p = xllamacpp.CommonParams()
            p.model.path = sys.argv[1]
            p.hostnames = ['127.0.0.1']
            p.port = 0
            p.n_ctx = 2048
            p.n_parallel = 1
            p.cache_type_k = p.cache_type_v = xllamacpp.ggml_type.GGML_TYPE_F32
            p.flash_attn_type = xllamacpp.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED
            s = xllamacpp.Server(p)
            print(s.listening_address, flush=True)
            sys.stdin.read()
            """;
    private static final List<String> PROMPTS =
            List.of("The capital of France is", "One, two, three,", "Water boils at a temperature of");

    @TempDir
    Path folder;

    @Test
    void aRealServerGeneratesWhatTheFileGeneratesInProcess() throws IOException, InterruptedException {
        var file = SharedFolder.require(SharedFolder.shared("models/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"));
        var server = start(file);
        try {
            var address = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            Assumptions.assumeTrue(address != null, "skipped: the Python has no xllamacpp");
            var options = "?api=completions&max_concurrent=1&base_url=" + address + "/v1";
            try (var model = Session.open("openai:" + file + options, folder);
                    var local = local(file)) {
                assertThat(model.capabilities().kinds()).containsExactly(RequestKind.GENERATE);
                assertThat(model.whyNot(RequestKind.LOGLIKELIHOOD).orElseThrow())
                        .contains("ignored echo");
                for (var prompt : PROMPTS) {
                    assertThat(text(model, prompt)).as(prompt).isEqualTo(text(local, prompt));
                }
            }
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static Process start(Path file) throws IOException {
        var python = System.getProperty("banzuke.llamaPython", "");
        Assumptions.assumeFalse(python.isEmpty(), "skipped: no real server here (-Dbanzuke.llamaPython=PYTHON)");
        return new ProcessBuilder(python, "-c", SERVE, file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Eight tokens: further on a difference in the last bit of a quantised product may choose another word. */
    private static String text(LanguageModel model, String prompt) {
        var sampling = Sampling.greedy(8, List.of());
        var request = new Request.Generate(Session.generate(1, prompt).id(), Prompt.of(prompt), sampling);
        return ((Response.Generated) Session.ask(model, request)).text();
    }

    private static LanguageModel local(Path file) {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "banzuke");
        return Models.open("llama:" + file, new ModelContext(cache, Optional.empty(), 1, _ -> true, _ -> {
            throw new IllegalStateException("no recordings here");
        }));
    }
}
