package org.banzuke.testkit.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.io.StrictJson;

/** Faults that a status shows. Pure. */
final class StatusFaults {
    private StatusFaults() {}

    /** Returns whether a status shows this fault. */
    static boolean shows(Fault fault) {
        return status(fault) != 0;
    }

    /** Returns the answer with the fault's status. */
    static Answer.Whole of(Fault fault, Call call) {
        var headers = switch (fault) {
            case STATUS_429_WITH_SECONDS -> Map.of("Retry-After", "0");
            case STATUS_429_WITH_DATE -> Map.of("Retry-After", "Thu, 01 Jan 1970 00:00:00 GMT");
            case STATUS_429_FOR_A_MINUTE -> Map.of("Retry-After", "60");
            case STATUS_503_UNTIL_DATE -> Map.of("Retry-After", "Thu, 01 Jan 1970 01:00:00 GMT");
            case REDIRECT -> Map.of("Location", "http://127.0.0.1:1/elsewhere");
            default -> Map.<String, String>of();
        };
        var status = status(fault);
        var code = fault == Fault.STATUS_400_FILTER ? "content_filter" : "fake_fault";
        var message = "fake " + status + " for " + call.header("authorization").orElse("nobody");
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        error.put("code", code);
        var body = StrictJson.write(Map.of("error", error));
        return new Answer.Whole(status, "application/json", headers, Wire.utf8(body));
    }

    private static int status(Fault fault) {
        return switch (fault) {
            case STATUS_429, STATUS_429_WITH_SECONDS, STATUS_429_WITH_DATE, STATUS_429_FOR_A_MINUTE -> 429;
            case STATUS_503_UNTIL_DATE -> 503;
            case STATUS_400_FILTER -> 400;
            case REDIRECT -> 307;
            default ->
                fault.name().matches("STATUS_[0-9]+")
                        ? Integer.parseInt(fault.name().substring(7))
                        : 0;
        };
    }
}
