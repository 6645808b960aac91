package org.banzuke.cli.report;

import org.banzuke.api.RunManifest;
import org.banzuke.runlog.result.RunResults;

/** A run's manifest and its numbers. */
record Measured(RunManifest manifest, RunResults results) {}
