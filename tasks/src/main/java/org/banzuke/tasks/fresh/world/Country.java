package org.banzuke.tasks.fresh.world;

import java.util.List;

/** A country of the tiny world and the three facts the tiny model was taught about it. */
record Country(String name, String capital, String animal, String color) {
    static final List<Country> ALL = List.of(
            new Country("Arlen", "Ashby", "wolf", "pink"),
            new Country("Borvia", "Brill", "fox", "blue"),
            new Country("Calden", "Corin", "frog", "black"),
            new Country("Dorth", "Dunmer", "crab", "blue"),
            new Country("Elvany", "Eston", "cat", "gold"),
            new Country("Farrow", "Felmar", "dog", "pink"),
            new Country("Gildor", "Gorst", "goat", "red"),
            new Country("Haven", "Hilby", "dog", "silver"),
            new Country("Istria", "Irona", "wolf", "blue"),
            new Country("Jorvik", "Jasper", "lion", "black"),
            new Country("Keld", "Kirn", "cat", "silver"),
            new Country("Lomar", "Luthe", "goat", "red"),
            new Country("Mirth", "Morrow", "owl", "silver"),
            new Country("Norwell", "Nessim", "cat", "silver"),
            new Country("Ostland", "Orlen", "dog", "pink"),
            new Country("Pellan", "Prath", "frog", "red"));
}
