package org.banzuke.runlog.result;

/**
 * What became of a task's samples for one number: planned = scored + no answer + failed + pending.
 *
 * @param planned samples the task has in this run
 * @param scored samples with an extracted answer and a score
 * @param noAnswer samples with a response, but without an extractable answer
 * @param failed samples without a response, or which the metric could not score
 */
public record Counts(int planned, int scored, int noAnswer, int failed) {
    public Counts {
        if (!(scored >= 0 && noAnswer >= 0 && failed >= 0 && scored + noAnswer + failed <= planned)) {
            throw new IllegalArgumentException(
                    "counts do not add up: " + planned + " < " + scored + " + " + noAnswer + " + " + failed);
        }
    }

    /** Returns samples not yet done; 0 in a finished run. */
    public int pending() {
        return planned - scored - noAnswer - failed;
    }
}
