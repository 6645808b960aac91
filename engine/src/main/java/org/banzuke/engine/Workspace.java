package org.banzuke.engine;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.banzuke.io.Disk;

/**
 * Where runs live, and the world around them.
 *
 * @param folder the workspace's folder
 * @param disk the door to files
 * @param clock the wall clock, for readers of the log; nothing is decided by it
 * @param random draws the jitter of retries; decides no number
 */
public record Workspace(Path folder, Disk disk, InstantSource clock, RandomGenerator random) {}
