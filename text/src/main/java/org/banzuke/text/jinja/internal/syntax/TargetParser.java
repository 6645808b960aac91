package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.Set;
import org.banzuke.text.jinja.internal.node.Name;
import org.banzuke.text.jinja.internal.node.Target;

/** Parses what stands left of an assignment. */
final class TargetParser {
    private static final Set<String> CONSTANTS = Set.of("true", "false", "none", "True", "False", "None");

    private final TokenStream stream;

    TargetParser(TokenStream stream) {
        this.stream = stream;
    }

    /** Parses one target or several with commas; {@code end} is a word that ends them. */
    Target target(String end, boolean withMember) {
        var targets = new ArrayList<Target>();
        boolean several = false;
        while (!isEnd(end)) {
            targets.add(single(withMember));
            if (!stream.skipOperator(",")) {
                break;
            }
            several = true;
        }
        if (targets.isEmpty()) {
            throw stream.unexpected("Expected a name to assign to");
        }
        return several ? new Target.Several(targets) : targets.getFirst();
    }

    private boolean isEnd(String end) {
        return stream.isAt(TokenKind.BLOCK_END) || stream.isOperator(")") || (!end.isEmpty() && stream.isName(end));
    }

    private Target single(boolean withMember) {
        if (stream.skipOperator("(")) {
            var inner = target("", withMember);
            stream.expectOperator(")");
            return inner;
        }
        var name = name();
        if (withMember && stream.skipOperator(".")) {
            return new Target.Member(
                    new Name(name, true), stream.expect(TokenKind.NAME).text());
        }
        return new Target.Variable(name);
    }

    /** Parses a name that can be assigned to. */
    String name() {
        var token = stream.expect(TokenKind.NAME);
        if (CONSTANTS.contains(token.text())) {
            throw SyntaxFailure.at(token.offset(), "can't assign to '" + token.text() + "'");
        }
        return token.text();
    }
}
