/** YAML 1.1 as PyYAML's safe loader reads it. */
@NullMarked
package org.banzuke.tasks.yaml;

import org.jspecify.annotations.NullMarked;
