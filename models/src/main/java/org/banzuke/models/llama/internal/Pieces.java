package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tokenises long texts piece by piece and keeps the pieces, since prompts share most of their text. Thread-safe.
 *
 * <p>A text is cut between an ASCII letter and a space that an ASCII letter follows. The known splitters end a word there
 * whatever else the text holds, and merges never cross the end of a word, so the tokens are those of the whole text.
 */
final class Pieces {
    /**
     * Splitters ({@code tokenizer.ggml.pre}) whose words are runs of letters with at most one character in front: the
     * expressions of GPT-2, Llama 3 and Qwen 2 in llama.cpp's {@code llama-vocab.cpp}. Others let a word hold spaces.
     */
    private static final Set<String> SPLITTERS = Set.of(
            "gpt-2",
            "olmo",
            "starcoder",
            "smollm",
            "llama3",
            "llama-v3",
            "llama-bpe",
            "smaug-bpe",
            "stablelm2",
            "qwen2",
            "deepseek-r1-qwen");

    /** Fewest characters of a piece. */
    private static final int LENGTH = 128;

    /** Most pieces kept: about two megabytes. */
    private static final int MOST = 4096;

    private final Function<String, int[]> whole;
    private final Map<String, int[]> kept = new ConcurrentHashMap<>();

    /** Cuts texts for a tokenizer that knows only whole texts. */
    Pieces(Function<String, int[]> whole) {
        this.whole = whole;
    }

    /**
     * Returns whether texts may be cut.
     *
     * @param splitter what cuts texts into words
     * @param special texts of the tokens that are found before; one of them across a cut would be torn
     */
    static boolean fit(String splitter, Stream<String> special) {
        return SPLITTERS.contains(splitter) && special.noneMatch(Pieces::crosses);
    }

    /** A token that ends in a letter may take the space behind it along. */
    private static boolean crosses(String token) {
        return IntStream.range(0, token.length())
                .anyMatch(i -> isLetter(token.charAt(i)) && (i + 1 == token.length() || token.charAt(i + 1) == ' '));
    }

    int[] encode(String text) {
        var parts = new ArrayList<int[]>();
        var begin = 0;
        for (var end = cut(text, begin); end > 0; end = cut(text, begin)) {
            parts.add(piece(text.substring(begin, end)));
            begin = end;
        }
        parts.add(whole.apply(text.substring(begin)));
        return joined(parts);
    }

    private static int[] joined(List<int[]> parts) {
        var all = new int[parts.stream().mapToInt(part -> part.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private int[] piece(String text) {
        var found = kept.get(text);
        if (found == null) {
            found = whole.apply(text);
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(text, found);
        }
        return found;
    }

    /** Returns where the piece ends that begins at a place, 0 for the end of the text. */
    private static int cut(String text, int begin) {
        for (var i = begin + LENGTH; i < text.length() - 1; i++) {
            if (text.charAt(i) == ' ' && isLetter(text.charAt(i - 1)) && isLetter(text.charAt(i + 1))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
