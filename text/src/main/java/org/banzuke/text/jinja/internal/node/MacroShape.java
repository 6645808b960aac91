package org.banzuke.text.jinja.internal.node;

import java.util.List;

/**
 * A macro as written.
 *
 * @param defaults belong to the last parameters
 * @param takesMore whether the body speaks of {@code varargs}
 * @param takesNamed whether the body speaks of {@code kwargs}
 * @param takesCaller whether the body speaks of {@code caller}
 */
public record MacroShape(
        String name,
        List<String> parameters,
        List<Expression> defaults,
        Statement body,
        boolean takesMore,
        boolean takesNamed,
        boolean takesCaller) {
    public MacroShape {
        parameters = List.copyOf(parameters);
        defaults = List.copyOf(defaults);
    }
}
