package org.banzuke.models.openai;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banzuke.api.FailureKind;
import org.banzuke.io.JsonException;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The log-probabilities of a prompt as a server echoes them (OpenAI's legacy completions). What cannot be right is an error and
 * never a score: a wrong count, a missing, positive or infinite number, −9999, tokens that are not the prompt's.
 *
 * @param tokens texts of the prompt's tokens, one more at most in front that the server added
 * @param logProbabilities natural logarithms, one for each token; nothing for the first
 * @param greedy whether each token was the likeliest
 */
record Echo(List<String> tokens, List<@Nullable Double> logProbabilities, List<Boolean> greedy) {
    /** Rounding of a server may lead this far above 0. */
    private static final double ROUNDING = 1e-6;

    private static final double SENTINEL = -9999;

    /** Reads the echo of {@code prompt}, whose tokens only the server knows. */
    static Echo of(Tree choice, String prompt) throws CallFailed {
        return of(choice, tokens -> promptTokens(tokens, prompt));
    }

    /**
     * Reads the echo of {@code count} tokens that are a part of {@code text}, the first of them perhaps a mark that the tokenizer adds.
     * Texts of tokens are compared where they are whole: those of half a character are not.
     */
    static Echo of(Tree choice, String text, int count) throws CallFailed {
        return of(choice, tokens -> {
            if (tokens.size() - count != 0 && tokens.size() - count != 1) {
                throw broken("there are " + tokens.size() + " tokens for the " + count + " that were sent");
            }
            var rest = String.join("", tokens.subList(1, count));
            if (!text.contains(rest) && tokens.stream().noneMatch(Echo::isPartial)) {
                throw broken("the tokens returned are not those of the prompt");
            }
            return count;
        });
    }

    /** How servers write a token that is no whole character, or any token at all. */
    private static boolean isPartial(String token) {
        return token.indexOf('\ufffd') >= 0 || token.startsWith("bytes:") || token.startsWith("token_id:");
    }

    private static Echo of(Tree choice, Counter counter) throws CallFailed {
        try {
            if (!choice.has("logprobs") || !choice.tree("logprobs").has("token_logprobs")) {
                throw broken("the server ignored echo: there are no log-probabilities of the prompt");
            }
            return read(choice.tree("logprobs"), counter);
        } catch (JsonException | ClassCastException e) {
            throw broken("they are not of the agreed shape: " + e.getMessage());
        }
    }

    private static Echo read(Tree scores, Counter counter) throws CallFailed {
        var values = scores.list("token_logprobs");
        var tokens = scores.texts("tokens");
        var tops = scores.list("top_logprobs");
        if (values.size() != tokens.size() || tops.size() != tokens.size()) {
            throw broken("there are " + tokens.size() + " tokens, " + values.size() + " numbers and " + tops.size()
                    + " likeliest tokens");
        }
        var count = counter.of(tokens);
        var numbers = new ArrayList<@Nullable Double>();
        var greedy = new ArrayList<Boolean>();
        for (var i = 0; i < count; i++) {
            numbers.add(i == 0 ? null : checked(values.get(i), i));
            greedy.add(i > 0 && greedy(number(values.get(i)), tops.get(i)));
        }
        if (values.getFirst() != null && number(values.getFirst()) != 0) {
            throw broken("the first token has a number, though nothing stands before it");
        }
        return new Echo(tokens.subList(0, count), numbers, greedy);
    }

    /** Returns how many tokens are the prompt; the rest, at most one, was generated. */
    private static int promptTokens(List<String> tokens, String prompt) throws CallFailed {
        for (var from = 0; from <= 1; from++) {
            var length = 0;
            for (var i = from; i < tokens.size(); i++) {
                if (!prompt.startsWith(tokens.get(i), length)) {
                    break;
                }
                length += tokens.get(i).length();
                if (length == prompt.length() && tokens.size() - (i + 1) <= 1) {
                    return i + 1;
                }
            }
        }
        throw broken("the tokens returned are not those of the prompt");
    }

    private static double number(@Nullable Object value) throws CallFailed {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw broken("one of them is missing");
    }

    private static double checked(@Nullable Object value, int at) throws CallFailed {
        var number = number(value);
        if (!(number <= ROUNDING && number > SENTINEL)) {
            throw broken("token " + at + " has " + number);
        }
        return Math.min(0, number);
    }

    private static boolean greedy(double value, @Nullable Object top) throws CallFailed {
        if (!(top instanceof Map<?, ?> best)) {
            throw broken("the likeliest token of a place is missing");
        }
        for (var other : best.values()) {
            if (number(other) > value) {
                return false;
            }
        }
        return true;
    }

    /** Returns the number of tokens, from the left, whose texts make up {@code text}; whatever stands in front is one of them. */
    int tokensOf(String text, String prompt) throws CallFailed {
        var inFront = String.join("", tokens).length() - prompt.length();
        var length = -inFront;
        for (var i = 0; i < tokens.size(); i++) {
            if (length == text.length()) {
                return i;
            }
            length += tokens.get(i).length();
        }
        throw new CallFailed(
                FailureKind.INVALID_REQUEST,
                "no token begins where the continuation does, and the server has no tokenizer to ask");
    }

    private static CallFailed broken(String why) {
        return new CallFailed(FailureKind.CONTRACT_BROKEN, "the log-probabilities cannot be used: " + why);
    }

    /** Says how many of the tokens are the prompt's. */
    @FunctionalInterface
    private interface Counter {
        int of(List<String> tokens) throws CallFailed;
    }
}
