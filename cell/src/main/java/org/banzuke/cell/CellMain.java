package org.banzuke.cell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ServiceLoader;

/** The program inside a cell: serves the service named by its only argument over its standard streams. */
public final class CellMain {
    private CellMain() {}

    /** Runs until the parent closes the pipe. Whatever else writes to standard output goes to standard error. */
    public static void main(String[] args) throws IOException {
        var out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        var frames = new Frames(System.in, out);
        for (var service : ServiceLoader.load(CellService.class)) {
            if (service.name().equals(args[0])) {
                service.serve(frames);
                return;
            }
        }
        throw new IOException("no cell service of that name (" + args[0] + ")");
    }
}
