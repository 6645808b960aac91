/**
 * A Python-faithful Jinja2 engine: templates of lm-eval task files and chat templates of models.
 *
 * <p>Start at {@link org.banzuke.text.jinja.Template}. Behaviour follows Jinja2 3.1 on CPython 3.11. A template can
 * reach nothing but the values it is given; what it may spend is bounded by {@link
 * org.banzuke.text.jinja.JinjaLimits}.
 */
@NullMarked
package org.banzuke.text.jinja;

import org.jspecify.annotations.NullMarked;
