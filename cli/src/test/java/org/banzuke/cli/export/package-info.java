@org.jspecify.annotations.NullMarked
package org.banzuke.cli.export;
