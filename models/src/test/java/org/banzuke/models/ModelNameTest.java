package org.banzuke.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {
    private static final ModelContext NOWHERE =
            new ModelContext(Path.of("nowhere"), Optional.empty(), 1, hash -> true, run -> {
                throw new IllegalArgumentException(run);
            });

    @ParameterizedTest
    @ValueSource(strings = {"llama:tiny", "llama:a/b.gguf?ctx=2048&kv=f16", "replay:runs/2026-11", "baseline:first"})
    void namesRoundTrip(String text) {
        assertThat(ModelName.parse(text)).hasToString(text);
    }

    @Test
    void optionsStandBehindTheQuestionMark() {
        var name = ModelName.parse("llama:C:/m.gguf?lora=tiny&scale=0.5");
        assertThat(name.scheme()).isEqualTo("llama");
        assertThat(name.target()).isEqualTo("C:/m.gguf");
        assertThat(name.options()).isEqualTo(Map.of("lora", "tiny", "scale", "0.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tiny", "llama:", ":tiny", "llama:?ctx=1", "llama:tiny?ctx", "llama:tiny?ctx=", "llama:tiny?"})
    void whatIsNoNameIsRefused(String text) {
        assertThatThrownBy(() -> ModelName.parse(text))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void anUnknownSchemeSuggestsTheNearest() {
        assertThatThrownBy(() -> Models.open("lama:tiny", NOWHERE))
                .isInstanceOfSatisfying(
                        EvalException.class, e -> assertThat(e.code()).isEqualTo(EvalErrorCode.MODEL_UNKNOWN))
                .hasMessageContaining("Maybe")
                .hasMessageContaining("llama");
    }

    @Test
    void anUnknownOptionSuggestsTheNearest() {
        assertThatThrownBy(() -> Models.open("llama:tiny?shap=grouped", NOWHERE))
                .hasMessageContaining("(shap)")
                .hasMessageContaining("shape");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctx=0", "ctx=many", "kv=f8", "shape=round", "scale=NaN", "threads=-1", "bos=maybe"})
    void aValueOfTheWrongFormIsRefused(String option) {
        assertThatThrownBy(() -> Models.open("llama:tiny?" + option, NOWHERE))
                .isInstanceOfSatisfying(
                        EvalException.class, e -> assertThat(e.code()).isEqualTo(EvalErrorCode.USAGE));
    }

    @Test
    void eachBaselineOpens() {
        for (var name : new String[] {"random", "first", "longest", "ngram"}) {
            try (var model = Models.open("baseline:" + name, NOWHERE)) {
                assertThat(model.capabilities().pastLedger()).isTrue();
            }
        }
        assertThatThrownBy(() -> Models.open("baseline:last", NOWHERE)).hasMessageContaining("Maybe");
    }
}
