package org.banzuke.models.llama.internal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.util.ArrayDeque;
import java.util.Deque;

/** Takes the library's log, which would go to standard error, and keeps the last warnings. Thread-safe. */
@SuppressWarnings("restricted") // the native calls are what this package is for
final class NativeLog {
    private static final int KEPT = 8;
    private static final int WARNING = 3;

    private final Deque<String> lines = new ArrayDeque<>();

    private NativeLog() {}

    /** Installs a log for the whole process; the upcall lives as long as the process. */
    static NativeLog install(LlamaFunctions functions) {
        var log = new NativeLog();
        var type = FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        try {
            var handle = MethodHandles.lookup().bind(log, "take", type.toMethodType());
            var stub = Linker.nativeLinker().upcallStub(handle, type, Arena.global());
            var set = functions.findVoid("llama_log_set", ValueLayout.ADDRESS, ValueLayout.ADDRESS);
            LlamaFunctions.call(() -> {
                set.invokeExact(stub, MemorySegment.NULL);
                return "";
            });
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the log's own method is there", e);
        }
        return log;
    }

    @SuppressWarnings("unused") // called from native code
    private synchronized void take(int level, MemorySegment text, MemorySegment userData) {
        if (level < WARNING || text.address() == 0) {
            return;
        }
        lines.addLast(text.reinterpret(4096).getString(0).strip());
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    /** Returns the kept lines. */
    synchronized String text() {
        return String.join("; ", lines);
    }
}
