/** Backends: llama.cpp in process, baselines, replay. */
@NullMarked
package org.banzuke.models;

import org.jspecify.annotations.NullMarked;
