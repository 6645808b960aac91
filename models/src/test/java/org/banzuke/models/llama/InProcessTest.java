package org.banzuke.models.llama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InProcessTest {
    /** The bundled model, SmolLM2 in four bits, seven billion parameters in four and in sixteen, a file of nothing. */
    @ParameterizedTest
    @CsvSource({"3500000, 256", "91000000, 32", "4000000000, 4", "15000000000, 4", "0, 256"})
    void theLargerTheModelTheSmallerItsBatches(long bytes, int batch) {
        assertThat(InProcess.batch(bytes)).isEqualTo(batch);
    }
}
