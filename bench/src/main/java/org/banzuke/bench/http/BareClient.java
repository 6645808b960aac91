package org.banzuke.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.banzuke.io.StrictJson;

/** {@code java.net.http} alone with the same questions: the limit. */
final class BareClient implements AutoCloseable {
    private final URI uri;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    BareClient(String baseUrl) {
        uri = URI.create(baseUrl + "/chat/completions");
    }

    boolean ask(int number) {
        var body = Map.of(
                "model",
                "fake-model",
                "messages",
                List.of(Map.of("role", "user", "content", Endpoints.prompt(number))),
                "max_tokens",
                16);
        var request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        StrictJson.write(body).getBytes(StandardCharsets.UTF_8)))
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() == 200 && response.body().length > 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
