package org.banzuke.cli.command;

import org.banzuke.cli.view.Figures;
import org.banzuke.cli.view.ProgressLine;
import org.banzuke.engine.Progress;
import org.banzuke.engine.ProgressListener;
import org.banzuke.io.SafeText;

/** Prints progress on standard error: one line that is written over on a terminal, plain lines now and then else. */
final class ProgressPrinter implements ProgressListener {
    private static final int PLAIN_EVERY_PERCENT = 25;

    private final RootCommand root;
    private final String name;
    private int told = -1;
    private boolean paused;
    private boolean open;

    ProgressPrinter(RootCommand root, String name) {
        this.root = root;
        this.name = name;
    }

    @Override
    public synchronized void possiblyTwice(int calls) {
        root.talk("  " + Figures.paidTwice(calls) + " They were sent, and no answer is kept.");
    }

    @Override
    public synchronized void progress(Progress progress) {
        if (root.quiet) {
            return;
        }
        var line = ProgressLine.text(name, progress);
        if (root.surroundings().terminal()) {
            var width = Math.max(20, root.surroundings().columns() - 1);
            root.surroundings().err().print("\r\u001b[K" + SafeText.line(line, width));
            root.surroundings().err().flush();
            open = true;
            return;
        }
        var percent = progress.planned() == 0 ? 100 : (int) (100L * progress.done() / progress.planned());
        if (percent / PLAIN_EVERY_PERCENT > told / PLAIN_EVERY_PERCENT || told < 0 || paused != progress.paused()) {
            told = percent;
            paused = progress.paused();
            root.surroundings().err().println(line);
        }
    }

    /** Ends the line. */
    synchronized void end() {
        if (open) {
            root.surroundings().err().println();
            open = false;
        }
    }
}
