package org.banzuke.cli.process;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** Installs handlers through {@code sun.misc.Signal}, by reflection. */
final class SignalHandlers {
    private static final int INTERRUPTED = 130;

    private SignalHandlers() {}

    static void install(Runnable first) throws ReflectiveOperationException {
        var signal = Class.forName("sun.misc.Signal");
        var handler = Class.forName("sun.misc.SignalHandler");
        var asked = new AtomicBoolean();
        InvocationHandler onSignal = (_, method, _) -> {
            if (method.getName().equals("handle")) {
                if (asked.getAndSet(true)) {
                    Runtime.getRuntime().halt(INTERRUPTED);
                }
                first.run();
            }
            return null;
        };
        var proxy = Proxy.newProxyInstance(SignalHandlers.class.getClassLoader(), new Class<?>[] {handler}, onSignal);
        for (var name : new String[] {"INT", "TERM"}) {
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        }
    }
}
