package org.banzuke.text.jinja;

/** Which functions and filters a template finds beside Jinja's own. */
public enum JinjaDialect {
    /** lm-evaluation-harness 0.4: adds {@code regex_replace}; {@code tojson} escapes HTML as plain Jinja does. */
    LM_EVAL,
    /** Hugging Face chat templates: adds {@code raise_exception}, {@code strftime_now} and their {@code tojson}. */
    CHAT
}
