package org.banzuke.cli.reliability;

/** No file system can be mounted here. */
final class NoDisk extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
