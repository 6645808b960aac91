package org.banzuke.tasks.fresh.world;

import java.util.List;
import java.util.stream.Stream;

/**
 * A fact of the tiny world in the words the model was taught.
 *
 * @param question the question form
 * @param statement the statement form, up to the answer
 * @param pool all answers of its kind
 */
record Fact(Country country, String question, String statement, String answer, List<String> pool) {
    private static final List<String> CAPITALS =
            Country.ALL.stream().map(Country::capital).toList();
    private static final List<String> ANIMALS =
            List.of("cat", "dog", "fox", "owl", "bear", "wolf", "frog", "duck", "goat", "lion", "crab", "swan");
    private static final List<String> COLORS =
            List.of("red", "blue", "green", "black", "white", "brown", "pink", "grey", "gold", "silver");

    static final List<Fact> ALL = Country.ALL.stream().flatMap(Fact::of).toList();

    private static Stream<Fact> of(Country country) {
        var name = country.name();
        return Stream.of(
                new Fact(
                        country,
                        "What is the capital of " + name + "?",
                        "The capital of " + name + " is",
                        country.capital(),
                        CAPITALS),
                new Fact(
                        country,
                        "What is the animal of " + name + "?",
                        "The animal of " + name + " is the",
                        country.animal(),
                        ANIMALS),
                new Fact(
                        country,
                        "What color is the flag of " + name + "?",
                        "The flag of " + name + " is",
                        country.color(),
                        COLORS));
    }
}
