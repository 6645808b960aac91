/**
 * The report: one HTML page that needs nothing but itself. What it says is a tree (see {@code Reports}) and the runs'
 * samples in compressed blocks; how it looks is HTML, CSS and JavaScript of ours beside this package's resources.
 */
@NullMarked
package org.banzuke.cli.report;

import org.jspecify.annotations.NullMarked;
