package org.banzuke.runlog.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Writing from a thread that is told to hurry. */
class GroupCommitTest {
    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Semaphore disk = new Semaphore(0);

    @Test
    void anInterruptLosesNothingThatIsHandedOver() throws InterruptedException {
        var returned = new CopyOnWriteArrayList<Boolean>();
        var commits = new GroupCommit<String>("a file", this::slowly, Thread::new);
        var before = Thread.ofVirtual().unstarted(() -> {
            Thread.currentThread().interrupt();
            commits.write("interrupted before");
            returned.add(Thread.currentThread().isInterrupted());
        });
        var during = Thread.ofVirtual().unstarted(() -> {
            commits.write("interrupted while it waits");
            returned.add(Thread.currentThread().isInterrupted());
        });
        before.start();
        during.start();
        during.interrupt();
        disk.release(2);
        before.join();
        during.join();
        commits.close();

        assertThat(written).containsExactlyInAnyOrder("interrupted before", "interrupted while it waits");
        assertThat(returned).as("the interrupt is still told").containsExactly(true, true);
    }

    private void slowly(List<String> group) {
        disk.acquireUninterruptibly();
        written.addAll(group);
    }
}
