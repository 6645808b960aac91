package org.banzuke.models.baseline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.banzuke.io.Sha256;

/** Chooses by a hash of what is asked: each continuation is equally likely to win. */
record RandomBaseline() implements Baseline {
    @Override
    public String name() {
        return "random";
    }

    @Override
    public double logLikelihood(String context, String continuation, int index) {
        return Math.log(unit(context + '\u001f' + continuation + '\u001f' + index));
    }

    @Override
    public String generate(String prompt, int repeat) {
        var words = prompt.strip().split("\\s+", -1);
        return words[(int) (unit(prompt + '\u001f' + repeat) * words.length)];
    }

    /** A number in (0, 1) from 53 bits of SHA-256. */
    private static double unit(String text) {
        var digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8));
        return ((ByteBuffer.wrap(digest).getLong() >>> 11) + 0.5) * 0x1p-53;
    }
}
