package org.banzuke.text.jinja.internal.node;

import java.util.LinkedHashMap;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** {@code call(parameters) callee(arguments)} … {@code endcall}: the body is the macro's {@code caller}. */
public record CallBlock(Call call, MacroShape caller, int offset) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        try {
            scope.run().budget().step();
            var written = call.arguments().evaluate(scope);
            var named = new LinkedHashMap<String, @Nullable Object>(written.named());
            named.put("caller", new Macro(caller, scope));
            var arguments = new Arguments(written.positional(), named);
            out.value(Call.call(call.callee().evaluate(scope), arguments, scope.run()));
            return Flow.NEXT;
        } catch (PythonException e) {
            throw new RenderFailure(offset, e);
        }
    }
}
