/** What a person sees: tables, bars, progress, sentences. Pure text, no printing. */
@NullMarked
package org.banzuke.cli.view;

import org.jspecify.annotations.NullMarked;
