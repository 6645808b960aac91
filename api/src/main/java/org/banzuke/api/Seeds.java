package org.banzuke.api;

import java.math.BigInteger;

/**
 * The four seeds of lm-eval's {@code --seed}; only those that decide something here have an effect.
 *
 * @param python seed of Python's global generator
 * @param numpy seed of numpy's
 * @param torch seed of torch's
 * @param fewshot seed of the few-shot sampler, one generator per task
 */
public record Seeds(BigInteger python, BigInteger numpy, BigInteger torch, BigInteger fewshot) {
    /** Returns lm-eval's defaults: 0, 1234, 1234, 1234. */
    public static Seeds defaults() {
        var usual = BigInteger.valueOf(1234);
        return new Seeds(BigInteger.ZERO, usual, usual, usual);
    }
}
