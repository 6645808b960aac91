@NullMarked
package org.banzuke.cli.report;

import org.jspecify.annotations.NullMarked;
