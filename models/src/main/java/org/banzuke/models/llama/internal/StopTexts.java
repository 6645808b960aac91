package org.banzuke.models.llama.internal;

import java.util.List;

/**
 * Stop texts by lm-eval's rule: a stop of n tokens is looked for in the last n + 2 new tokens, decoded with special
 * tokens. Immutable.
 */
final class StopTexts {
    private final Vocabulary vocabulary;
    private final List<String> texts;
    private final int[] window;

    StopTexts(Vocabulary vocabulary, List<String> stop) {
        this.vocabulary = vocabulary;
        texts = stop.stream().filter(text -> !text.isEmpty()).toList();
        window = texts.stream()
                .mapToInt(text -> vocabulary.encodePlain(text).length + 2)
                .toArray();
    }

    /** Returns whether a stop text shows in the last tokens. */
    boolean show(List<Integer> tokens) {
        for (var i = 0; i < window.length; i++) {
            var last = tokens.subList(Math.max(0, tokens.size() - window[i]), tokens.size());
            if (vocabulary.decode(last, true).contains(texts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the text before the first occurrence of each stop, tried in order. */
    String cut(String text) {
        var rest = text;
        for (var stop : texts) {
            var at = rest.indexOf(stop);
            rest = at < 0 ? rest : rest.substring(0, at);
        }
        return rest;
    }
}
