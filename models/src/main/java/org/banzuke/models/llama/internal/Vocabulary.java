package org.banzuke.models.llama.internal;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A model's own tokenizer. Thread-safe: the native functions only read. */
public final class Vocabulary {
    /** LLAMA_TOKEN_ATTR_UNUSED. */
    private static final int UNUSED = 2;

    /** LLAMA_TOKEN_ATTR_UNKNOWN, _CONTROL and _USER_DEFINED: tokens that are found in a text before it is cut into words. */
    private static final int SPECIAL = 1 | 8 | 16;

    private final LlamaFunctions functions;
    private final MemorySegment vocab;
    private final int size;
    private final int bos;
    private final int eos;
    private final boolean addsBos;
    private final Function<String, int[]> tokenizer;

    /** Takes over the tokenizer of loaded weights, which cuts texts into words by the named splitter. */
    Vocabulary(LlamaFunctions functions, MemorySegment vocab, String splitter, boolean addsBos) {
        this.functions = functions;
        this.vocab = vocab;
        size = LlamaFunctions.call(() -> (int) functions.vocabSize.invokeExact(vocab));
        bos = LlamaFunctions.call(() -> (int) functions.vocabBos.invokeExact(vocab));
        eos = LlamaFunctions.call(() -> (int) functions.vocabEos.invokeExact(vocab));
        this.addsBos = addsBos && bos >= 0;
        tokenizer = Pieces.fit(splitter, special()) ? new Pieces(this::whole)::encode : this::whole;
    }

    private Stream<String> special() {
        return IntStream.range(0, size)
                .filter(token -> has(token, SPECIAL))
                .mapToObj(token -> special(OptionalInt.of(token)));
    }

    /** Returns the number of tokens. */
    public int size() {
        return size;
    }

    /**
     * Returns the number of tokens without the unused ones at the end, which only pad the weights: lm-eval 0.4.13 cuts
     * them off when it loads a LoRA, so that they take no share of the probability.
     */
    public int known() {
        var count = size;
        while (count > 1 && has(count - 1, UNUSED)) {
            count--;
        }
        return count;
    }

    private boolean has(int token, int attributes) {
        return (LlamaFunctions.call(() -> (int) functions.vocabAttributes.invokeExact(vocab, token)) & attributes) != 0;
    }

    /** Returns the id of the end of text, if there is one. */
    public OptionalInt eos() {
        return eos < 0 ? OptionalInt.empty() : OptionalInt.of(eos);
    }

    /** Returns the token that stands for an empty context: the beginning of text, else its end. */
    public OptionalInt prefix() {
        return bos >= 0 ? OptionalInt.of(bos) : eos();
    }

    /** Returns whether the tokenizer puts the beginning of text in front of each text by itself. */
    public boolean addsBos() {
        return addsBos;
    }

    /** Returns the token's text, empty for a missing token. */
    public String special(OptionalInt token) {
        return token.isPresent() ? new String(piece(token.getAsInt(), true), StandardCharsets.UTF_8) : "";
    }

    /** Returns the text of the beginning-of-text token. */
    public String bosText() {
        return special(bos < 0 ? OptionalInt.empty() : OptionalInt.of(bos));
    }

    /**
     * Returns the ids of a text with the model's own rule for the beginning of text, which is not added twice.
     * Special tokens written in the text become special, as in the tokenizers of Hugging Face.
     */
    public int[] encode(String text) {
        var ids = encodePlain(text);
        if (!addsBos || (ids.length > 0 && ids[0] == bos)) {
            return ids;
        }
        var withBos = new int[ids.length + 1];
        withBos[0] = bos;
        System.arraycopy(ids, 0, withBos, 1, ids.length);
        return withBos;
    }

    /** Returns the ids of a text without anything added. */
    public int[] encodePlain(String text) {
        return tokenizer.apply(text);
    }

    /** Returns what llama.cpp makes of a text in one call. */
    int[] whole(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try (var arena = Arena.ofConfined()) {
            var in = arena.allocate(bytes.length + 1L);
            MemorySegment.copy(bytes, 0, in, ValueLayout.JAVA_BYTE, 0, bytes.length);
            var room = bytes.length + 8;
            var out = arena.allocate(ValueLayout.JAVA_INT, room);
            var found = LlamaFunctions.call(
                    () -> (int) functions.tokenize.invokeExact(vocab, in, bytes.length, out, room, false, true));
            if (found < 0) {
                throw new IllegalStateException("the tokenizer wants more room than a text has bytes: " + found);
            }
            return out.asSlice(0, found * 4L).toArray(ValueLayout.JAVA_INT);
        }
    }

    /** Returns the bytes of a token; a special token has none unless {@code special} is set. */
    public byte[] piece(int token, boolean special) {
        try (var arena = Arena.ofConfined()) {
            var room = 512;
            var out = arena.allocate(room);
            var length = LlamaFunctions.call(
                    () -> (int) functions.tokenToPiece.invokeExact(vocab, token, out, room, 0, special));
            if (length < 0) {
                throw new IllegalStateException("token " + token + " is longer than " + room + " bytes");
            }
            return out.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    /** Returns the text of tokens; bytes that are no UTF-8 become U+FFFD. */
    public String decode(List<Integer> tokens, boolean special) {
        var bytes = new ByteArrayOutputStream();
        for (var token : tokens) {
            bytes.writeBytes(piece(token, special));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
