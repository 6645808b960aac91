package org.banzuke.testkit.fuzz;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Texts made from sound ones by cutting, doubling, swapping and splicing pieces, and by putting in characters that parsers
 * trip over. The same seed makes the same texts. Immutable.
 *
 * @param corpus sound texts
 * @param spice short texts that matter to the parser: brackets, keywords, quotes
 */
public record Mutations(List<String> corpus, List<String> spice) {
    private static final List<String> TRAPS = List.of(
            "\0", "\u00a0", "\u2028", "\ufeff", "\ud800", "\udc00", "😀", "ß", "\r", "\n", "\t", "9".repeat(40), "-");
    private static final int DEPTH = 4_000;

    public Mutations {
        corpus = List.copyOf(corpus);
        spice = List.copyOf(spice);
    }

    /** Returns so many texts. */
    public Stream<String> texts(long seed, int count) {
        return Stream.iterate(0, i -> i < count, i -> i + 1).map(i -> text(new SplittableRandom(seed + i)));
    }

    private String text(SplittableRandom random) {
        var text = new StringBuilder(pick(corpus, random));
        for (var edits = random.nextInt(1, 6); edits > 0; edits--) {
            edit(text, random);
        }
        return text.toString();
    }

    private void edit(StringBuilder text, SplittableRandom random) {
        var from = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), from + random.nextInt(12));
        switch (random.nextInt(8)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, text.substring(from, to));
            case 2 -> text.insert(from, pick(TRAPS, random));
            case 3 -> text.setLength(from);
            case 4 -> text.insert(from, piece(pick(corpus, random), random));
            case 5 -> text.insert(from, pick(spice, random).repeat(random.nextInt(20) == 0 ? DEPTH : 2));
            default -> text.insert(from, pick(spice, random));
        }
    }

    private static String piece(String text, SplittableRandom random) {
        var from = random.nextInt(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + random.nextInt(30)));
    }

    private static String pick(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
