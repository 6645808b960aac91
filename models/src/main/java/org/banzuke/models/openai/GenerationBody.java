package org.banzuke.models.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Message;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Sampling;
import org.banzuke.models.openai.OpenAiOptions.Api;

/** The JSON that asks for a text. Pure. */
final class GenerationBody {
    /** More are refused by many servers; the answer is cut here at all of them. */
    private static final int MOST_STOPS = 4;

    /** Arguments of task files that servers know by the same name; others are Hugging Face's own. */
    private static final List<String> PASSED_ON = List.of(
            "frequency_penalty",
            "presence_penalty",
            "repetition_penalty",
            "min_p",
            "logit_bias",
            "reasoning_effort",
            "response_format",
            "chat_template_kwargs");

    private GenerationBody() {}

    static Map<String, Object> of(Request.Generate request, OpenAiOptions options) throws CallFailed {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", options.model());
        putPrompt(body, request.prompt(), options);
        putSampling(body, request.sampling(), options);
        if (options.stream()) {
            body.put("stream", true);
            body.put("stream_options", Map.of("include_usage", true));
        }
        return body;
    }

    /** Returns whether the probabilities of the tokens are asked for: by canaries, not by task files. */
    static boolean wantsProbabilities(Sampling sampling) {
        return sampling.extra().containsKey("canary")
                && Boolean.TRUE.equals(sampling.extra().get("logprobs"));
    }

    private static void putPrompt(Map<String, Object> body, Prompt prompt, OpenAiOptions options) throws CallFailed {
        switch (prompt) {
            case Prompt.Text(var text) when options.api() == Api.COMPLETIONS -> body.put("prompt", text);
            case Prompt.Text(var text) -> body.put("messages", List.of(turn(new Message("user", text))));
            case Prompt.Chat _
            when options.api() == Api.COMPLETIONS ->
                throw new CallFailed(FailureKind.UNSUPPORTED, "completions take a text, not a conversation");
            case Prompt.Chat chat -> {
                body.put(
                        "messages",
                        chat.messages().stream().map(GenerationBody::turn).toList());
                if (chat.continueFinal()) {
                    putContinuation(body, options);
                }
            }
        }
    }

    private static void putContinuation(Map<String, Object> body, OpenAiOptions options) throws CallFailed {
        if (options.openAi()) {
            throw new CallFailed(FailureKind.UNSUPPORTED, "this server does not go on with a begun answer");
        }
        body.put("add_generation_prompt", false);
        body.put("continue_final_message", true);
    }

    private static Map<String, Object> turn(Message message) {
        var turn = new LinkedHashMap<String, Object>();
        turn.put("role", message.role());
        turn.put("content", message.content());
        return turn;
    }

    private static void putSampling(Map<String, Object> body, Sampling sampling, OpenAiOptions options) {
        body.put(
                options.openAi() && options.api() == Api.CHAT ? "max_completion_tokens" : "max_tokens",
                sampling.maxTokens());
        body.put("temperature", sampling.temperature());
        if (sampling.temperature() > 0) {
            body.put("seed", sampling.seed());
        }
        if (sampling.topP() < 1) {
            body.put("top_p", sampling.topP());
        }
        if (sampling.topK() > 0) {
            body.put("top_k", sampling.topK());
        }
        var stops = sampling.stop().stream()
                .filter(stop -> !stop.isEmpty())
                .limit(MOST_STOPS)
                .toList();
        if (!stops.isEmpty()) {
            body.put("stop", stops);
        }
        if (wantsProbabilities(sampling)) {
            body.put("logprobs", options.api() == Api.CHAT ? true : 1);
        }
        PASSED_ON.stream()
                .filter(sampling.extra()::containsKey)
                .forEach(name -> body.put(name, sampling.extra().get(name)));
    }
}
