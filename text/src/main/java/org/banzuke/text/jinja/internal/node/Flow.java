package org.banzuke.text.jinja.internal.node;

/** How a statement ended. */
public enum Flow {
    NEXT,
    BREAK,
    CONTINUE
}
