package org.banzuke.cli.setting;

import java.math.BigInteger;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Seeds;

/**
 * Reads {@code --seed} with lm-eval's meaning: one number for all four generators, or up to four separated by commas, the
 * rest keeping their defaults; {@code None} keeps a default too, because a run that cannot be repeated is refused.
 */
public final class SeedList {
    private SeedList() {}

    /**
     * Returns the seeds.
     *
     * @throws EvalException if a part is no whole number or there are more than four
     */
    public static Seeds read(String text) {
        var parts = text.strip().split(",", -1);
        var usual = Seeds.defaults();
        var seeds = new BigInteger[] {usual.python(), usual.numpy(), usual.torch(), usual.fewshot()};
        if (parts.length > seeds.length) {
            throw wrong(text);
        }
        for (var i = 0; i < seeds.length; i++) {
            var part = parts.length == 1 ? parts[0] : i < parts.length ? parts[i] : "None";
            seeds[i] = seed(part.strip(), seeds[i], text);
        }
        return new Seeds(seeds[0], seeds[1], seeds[2], seeds[3]);
    }

    private static BigInteger seed(String part, BigInteger usual, String text) {
        if (part.equals("None")) {
            return usual;
        }
        if (!part.matches("-?[0-9]{1,100}")) {
            throw wrong(text);
        }
        return new BigInteger(part);
    }

    private static EvalException wrong(String text) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "--seed must be one whole number, or up to four separated by commas (" + text
                        + "). Maybe 1234 or 0,1234,1234,7.");
    }
}
