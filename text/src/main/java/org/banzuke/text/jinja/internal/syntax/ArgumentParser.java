package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.text.jinja.internal.node.CallArguments;
import org.banzuke.text.jinja.internal.node.Expression;

/** Parses {@code (a, b=c, *d, **e)}. */
final class ArgumentParser {
    private final TokenStream stream;
    private final ExpressionParser expressions;

    ArgumentParser(TokenStream stream, ExpressionParser expressions) {
        this.stream = stream;
        this.expressions = expressions;
    }

    /** What was read so far of one list of arguments. */
    private static final class Reading {
        private final List<Expression> positional = new ArrayList<>();
        private final Map<String, Expression> named = new LinkedHashMap<>();
        private Optional<Expression> more = Optional.empty();
        private Optional<Expression> moreNamed = Optional.empty();
    }

    CallArguments parse() {
        int offset = stream.expectOperator("(").offset();
        var reading = new Reading();
        while (!stream.isOperator(")")) {
            argument(reading, offset);
            if (!stream.isOperator(")")) {
                stream.expectOperator(",");
            }
        }
        stream.next();
        return new CallArguments(reading.positional, reading.named, reading.more, reading.moreNamed);
    }

    private void argument(Reading reading, int offset) {
        if (stream.isOperator("*")) {
            require(reading.more.isEmpty() && reading.moreNamed.isEmpty(), offset);
            stream.next();
            reading.more = Optional.of(expressions.expression());
        } else if (stream.isOperator("**")) {
            require(reading.moreNamed.isEmpty(), offset);
            stream.next();
            reading.moreNamed = Optional.of(expressions.expression());
        } else if (stream.isAt(TokenKind.NAME) && stream.look().isOperator("=")) {
            require(reading.moreNamed.isEmpty(), offset);
            var name = stream.next();
            stream.next();
            require(!reading.named.containsKey(name.text()), name.offset());
            reading.named.put(name.text(), expressions.expression());
        } else {
            require(reading.more.isEmpty() && reading.moreNamed.isEmpty() && reading.named.isEmpty(), offset);
            reading.positional.add(expressions.expression());
        }
    }

    private static void require(boolean valid, int offset) {
        if (!valid) {
            throw SyntaxFailure.at(offset, "invalid syntax for function call expression");
        }
    }
}
