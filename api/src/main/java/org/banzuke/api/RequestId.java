package org.banzuke.api;

/**
 * Names one request of a run: {@code task/key#step.index.repeat}.
 *
 * @param sample the sample it belongs to
 * @param step which step of the sample's plan, from 0
 * @param index position within the step, from 0; choices are numbered in their order
 * @param repeat which repeat of the same question, from 0
 */
public record RequestId(SampleId sample, int step, int index, int repeat) {
    public RequestId {
        if (!(step >= 0 && index >= 0 && repeat >= 0)) {
            throw new IllegalArgumentException("negative position in request id: " + step + "." + index + "." + repeat);
        }
    }

    /**
     * Reads {@code task/key#step.index.repeat}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static RequestId parse(String text) {
        var hash = text.lastIndexOf('#');
        var numbers = text.substring(hash + 1).split("\\.", -1);
        if (hash < 0 || numbers.length != 3) {
            throw new IllegalArgumentException("not a request id: " + text);
        }
        return new RequestId(
                SampleId.parse(text.substring(0, hash)),
                Integer.parseInt(numbers[0]),
                Integer.parseInt(numbers[1]),
                Integer.parseInt(numbers[2]));
    }

    @Override
    public String toString() {
        return sample + "#" + step + "." + index + "." + repeat;
    }
}
