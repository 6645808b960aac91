/** The JSON of manifests, requests, responses, outcomes and results. */
@NullMarked
package org.banzuke.runlog.json;

import org.jspecify.annotations.NullMarked;
