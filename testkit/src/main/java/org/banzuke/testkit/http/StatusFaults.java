package org.banzuke.testkit.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.banzuke.io.StrictJson;

/** Faults that a status shows. Pure. */
final class StatusFaults {
    private StatusFaults() {}

    /** Sends the fault's status; returns false if the fault is of another kind. */
    static boolean send(OutputStream out, Fault fault, Call call) throws IOException {
        var status = status(fault);
        if (status == 0) {
            return false;
        }
        var headers = switch (fault) {
            case STATUS_429_WITH_SECONDS -> "Retry-After: 0\r\n";
            case STATUS_429_WITH_DATE -> "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT\r\n";
            case REDIRECT -> "Location: http://127.0.0.1:1/elsewhere\r\n";
            default -> "";
        };
        var code = fault == Fault.STATUS_400_FILTER ? "content_filter" : "fake_fault";
        var message = "fake " + status + " for " + call.header("authorization").orElse("nobody");
        var body = StrictJson.write(Map.of("error", Map.of("message", message, "code", code)));
        Wire.send(out, status, "application/json", headers, Wire.utf8(body));
        return true;
    }

    private static int status(Fault fault) {
        return switch (fault) {
            case STATUS_429, STATUS_429_WITH_SECONDS, STATUS_429_WITH_DATE -> 429;
            case STATUS_400_FILTER -> 400;
            case REDIRECT -> 307;
            default ->
                fault.name().matches("STATUS_[0-9]+")
                        ? Integer.parseInt(fault.name().substring(7))
                        : 0;
        };
    }
}
