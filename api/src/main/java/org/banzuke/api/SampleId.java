package org.banzuke.api;

/**
 * Names one sample of one task; {@code toString} gives {@code task/key} and {@link #parse} reads it back.
 *
 * @param task name of the task, without a slash
 * @param key name of the item within the task: its position in the data set for task files, not empty
 */
public record SampleId(String task, String key) implements Comparable<SampleId> {
    public SampleId {
        if (task.isEmpty() || task.indexOf('/') >= 0 || key.isEmpty()) {
            throw new IllegalArgumentException("sample id needs a task without '/' and a key: " + task + "/" + key);
        }
    }

    /**
     * Reads {@code task/key}.
     *
     * @throws IllegalArgumentException if there is no slash or a part is empty
     */
    public static SampleId parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("sample id has no '/': " + text);
        }
        return new SampleId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(SampleId other) {
        var byTask = task.compareTo(other.task);
        return byTask != 0 ? byTask : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return task + "/" + key;
    }
}
