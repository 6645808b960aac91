package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Response;
import org.banzuke.api.Sampling;
import org.banzuke.api.TokenTrace;
import org.banzuke.api.Usage;

/**
 * Generates text as lm-eval 0.4.13 does with Hugging Face models: the prompt is cut at the left to leave room for the
 * answer; generation ends at the model's end of text, at the limit, or when a stop text shows in the last tokens; the
 * answer is decoded without special tokens and cut before each stop text in turn. Confined to one thread.
 */
final class Generator {
    private final LlamaContext context;
    private final Vocabulary vocabulary;
    private final Sequence sequence;
    private final LogSoftmax softmax;
    private final int length;

    Generator(LlamaContext context, Vocabulary vocabulary, Sequence sequence, int length) {
        this.context = context;
        this.vocabulary = vocabulary;
        this.sequence = sequence;
        this.length = length;
        softmax = new LogSoftmax(context.vocabulary());
    }

    /** Generates an answer; {@code repeat} tells repeats of the same question apart where tokens are drawn. */
    Response generate(String prompt, Sampling sampling, int repeat) {
        if (sampling.maxTokens() >= length) {
            return invalid("max_gen_toks (" + sampling.maxTokens() + ") leaves no room for a prompt in a context of "
                    + length + " tokens; Maybe set --gen-kwargs max_gen_toks=");
        }
        var whole = vocabulary.encode(prompt);
        var room = length - sampling.maxTokens();
        var input = whole.length > room ? Arrays.copyOfRange(whole, whole.length - room, whole.length) : whole;
        if (input.length == 0) {
            return invalid("the prompt has no tokens");
        }
        var begin = Chunks.begin(Math.min(sequence.common(input), input.length - 1), input.length);
        var chooser = TokenChooser.of(sampling, prompt, repeat);
        var tokens = new ArrayList<Integer>();
        var stops = new StopTexts(vocabulary, sampling.stop());
        sequence.extend(input, begin, input.length - 1, (_, place) -> take(place, chooser, tokens));
        while (!ended(tokens, stops) && tokens.size() < sampling.maxTokens()) {
            sequence.step(tokens.getLast(), (_, place) -> take(place, chooser, tokens));
        }
        sequence.rewind(input.length);
        var finish = ended(tokens, stops) ? Response.Finish.STOP : Response.Finish.LENGTH;
        var text = stops.cut(vocabulary.decode(tokens, false));
        var trace =
                new TokenTrace(input.length, tokens.size(), whole.length - input.length, Digests.of(input, new int[0]));
        var usage = new Usage(input.length, tokens.size(), input.length - begin + tokens.size() - 1);
        return new Response.Generated(text, tokens, finish, Optional.of(trace), usage);
    }

    private void take(int place, TokenChooser chooser, List<Integer> tokens) {
        context.logits(place, softmax.row());
        tokens.add(chooser.choose(softmax.ready()));
    }

    private boolean ended(List<Integer> tokens, StopTexts stops) {
        var eos = vocabulary.eos();
        return (eos.isPresent() && tokens.getLast() == eos.getAsInt()) || stops.show(tokens);
    }

    private static Response invalid(String why) {
        return new Response.Failed(FailureKind.INVALID_REQUEST, why);
    }
}
