package org.banzuke.cell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;

/** A service of the tests that echoes, and misbehaves on request. */
public final class MischiefService implements CellService {
    @Override
    public String name() {
        return "mischief";
    }

    @Override
    public void serve(Frames frames) throws IOException {
        for (var frame = frames.read(); frame.isPresent(); frame = frames.read()) {
            switch (frame.get().text("do")) {
                case "exit" -> Runtime.getRuntime().halt(7);
                case "print" -> System.out.println("not a frame");
                case "allocate" -> frames.write(Map.of("bytes", allocate()));
                case "spin" -> spin();
                case "environment" ->
                    frames.write(Map.of("names", System.getenv().keySet()));
                default -> frames.write(Map.of("echo", frame.get().text("do")));
            }
        }
    }

    private static long allocate() {
        var kept = new ArrayList<byte[]>();
        while (kept.size() < 100_000) {
            kept.add(new byte[1 << 20]);
        }
        return kept.size();
    }

    private static void spin() {
        var n = 0L;
        while (!Thread.currentThread().isInterrupted()) {
            n++;
        }
        throw new IllegalStateException("interrupted after " + n);
    }
}
