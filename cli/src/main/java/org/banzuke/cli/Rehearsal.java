package org.banzuke.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.banzuke.cli.process.Surroundings;

/**
 * What the start-up cache is trained on: a small run of a free model and one of an endpoint, which is a server of its own on loopback that
 * answers everything alike. The launcher starts it after a build, and once for an archive.
 */
final class Rehearsal {
    private static final String MODELS = """
            {"object":"list","data":[{"id":"rehearsal","object":"model","max_model_len":4096}]}""";
    private static final String REPLY = """
            {"id":"1","object":"chat.completion","model":"rehearsal","choices":[{"index":0,\
            "message":{"role":"assistant","content":"A"},"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":8,"completion_tokens":1,"total_tokens":9}}""";

    private Rehearsal() {}

    /** Runs both in a workspace, the only argument; ends the program. */
    public static void main(String[] args) throws IOException {
        var workspace = args[0];
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Rehearsal::reply);
        server.start();
        var cli = new Cli(Surroundings.ofThisProcess());
        cli.run("run", "--model", "baseline:first", "--suite", "quickstart", "--limit", "2", "--workspace", workspace);
        cli.run(
                "run",
                "--model",
                "openai:rehearsal?base_url=http://127.0.0.1:"
                        + server.getAddress().getPort() + "/v1",
                "--tasks",
                "tiny-world-qa",
                "--limit",
                "2",
                "--workspace",
                workspace);
        server.stop(0);
        System.exit(0);
    }

    private static void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var text = "GET".equals(exchange.getRequestMethod()) ? MODELS : REPLY;
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
