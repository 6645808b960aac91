package org.banzuke.cli.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalException;
import org.banzuke.api.Seeds;
import org.junit.jupiter.api.Test;

class GenerationArgumentsTest {
    @Test
    void valuesHaveTheTypesOfLmEval() {
        var read = GenerationArguments.read("temperature=0.5,max_gen_toks=64,do_sample=False,until=['a','b,c'],name=x");
        assertThat(read)
                .containsEntry("temperature", 0.5)
                .containsEntry("max_gen_toks", 64L)
                .containsEntry("do_sample", false)
                .containsEntry("until", List.of("a", "b,c"))
                .containsEntry("name", "x");
    }

    @Test
    void aJsonObjectIsTakenAsItIs() {
        assertThat(GenerationArguments.read("{\"until\": []}")).isEqualTo(Map.of("until", List.of()));
    }

    @Test
    void oneSeedStandsForAllAndALongListIsRefused() {
        assertThat(SeedList.read("7").fewshot()).isEqualTo(7);
        assertThat(SeedList.read("0,1234,1234,7").fewshot()).isEqualTo(7);
        assertThat(SeedList.read("1,2").fewshot()).isEqualTo(1234);
        assertThat(SeedList.read("None,None")).isEqualTo(Seeds.defaults());
        assertThatThrownBy(() -> SeedList.read("1,2,3,4,5")).isInstanceOf(EvalException.class);
    }
}
