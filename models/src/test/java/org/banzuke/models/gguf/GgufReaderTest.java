package org.banzuke.models.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.models.llama.LlamaProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufReaderTest {
    private static final long SEED = 4;
    private static final int HEADER = 48_000;

    @TempDir
    private Path folder;

    @Test
    void readsTheBundledModel() throws IOException {
        var header = GgufReader.read(write(bundled("tiny.gguf")));
        assertThat(header.architecture()).isEqualTo("llama");
        assertThat(header.quantisation()).isEqualTo("F32");
        assertThat(header.exact()).isTrue();
        assertThat(header.whole("llama.context_length")).hasValue(1024);
        assertThat(header.text("tokenizer.chat_template")).isPresent();
    }

    @Test
    void aFileCutAnywhereIsRefused() throws IOException {
        var whole = bundled("tiny-lora.gguf");
        for (var length = 0; length < whole.length; length += 997) {
            var cut = write(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> GgufReader.read(cut))
                    .isInstanceOfSatisfying(
                            EvalException.class, e -> assertThat(e.code()).isEqualTo(EvalErrorCode.MODEL_UNREADABLE))
                    .hasMessageContaining(cut.toString())
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void aDamagedHeaderIsReadOrRefusedAndNothingElse() throws IOException {
        var whole = bundled("tiny.gguf");
        var random = new Random(SEED);
        for (var round = 0; round < 400; round++) {
            var damaged = Arrays.copyOf(whole, HEADER);
            for (var i = 0; i < 3; i++) {
                damaged[random.nextInt(round % 2 == 0 ? 400 : HEADER)] = (byte) random.nextInt();
            }
            var file = write(damaged);
            var thrown = catchThrowable(() -> GgufReader.read(file));
            assertThat(thrown).as("seed %s round %s", SEED, round).isInstanceOf(EvalException.class);
        }
    }

    @Test
    void countsBeyondTheFileAreRefusedWithoutReadingThem() throws IOException {
        var lie = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        lie.putInt(0x46554747).putInt(3).putLong(Long.MAX_VALUE).putLong(1);
        assertThatThrownBy(() -> GgufReader.read(write(lie.array()))).hasMessageContaining("number of tensors");
        lie.clear().putInt(0x46554747).putInt(3).putLong(0).putLong(-1);
        assertThatThrownBy(() -> GgufReader.read(write(lie.array()))).hasMessageContaining("metadata entries");
        lie.clear().putInt(0x46554747).putInt(9);
        assertThatThrownBy(() -> GgufReader.read(write(lie.array()))).hasMessageContaining("version is 9");
    }

    @Test
    void anotherKindOfFileAndNoFileAreTold() throws IOException {
        var page = write("<!doctype html> not found, sorry".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> GgufReader.read(page)).hasMessageContaining("does not begin with GGUF");
        assertThatThrownBy(() -> GgufReader.read(folder.resolve("none.gguf"))).hasMessageContaining("was not found");
        assertThatThrownBy(() -> GgufReader.read(folder)).isInstanceOf(EvalException.class);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("test.gguf"), bytes);
    }

    private static byte[] bundled(String name) throws IOException {
        try (var in = LlamaProvider.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
