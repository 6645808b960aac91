"""The peer of org.banzuke.bench.stats.EstimatorSpeed: the same work with numpy and scipy, vectorised.

Usage: estimator_speed.py [ROUNDS]
"""
import itertools
import json
import sys
import time

import numpy as np
from scipy import stats

MODELS, TASKS, ITEMS, RANKED, SEED = 100, 50, 500, 200, 20261126


def scores(rng):
    ease = rng.random((TASKS, 1, ITEMS))
    skill = 0.2 * np.arange(MODELS)[None, :, None] / MODELS
    score = 0.4 * ease + skill + 0.4 * rng.random((TASKS, MODELS, ITEMS))
    score[1::2] = score[1::2] > 0.5
    return score


def paired_table(score):
    """p-values, errors and intervals of all pairs: mid-p McNemar for 0/1 scores, t else; BH within a pair."""
    first, second = np.array(list(itertools.combinations(range(MODELS), 2))).T
    p = np.empty((TASKS, len(first)))
    for task in range(TASKS):
        difference = score[task, first] - score[task, second]
        t = stats.ttest_1samp(difference, 0, axis=1)
        t.confidence_interval(0.95)
        p[task] = t.pvalue
        if task % 2 == 1:
            won, lost = (difference > 0).sum(1), (difference < 0).sum(1)
            least, discordant = np.minimum(won, lost), won + lost
            mid = 2 * stats.binom.cdf(least, discordant, 0.5) - stats.binom.pmf(least, discordant, 0.5)
            p[task] = np.where(won == lost, 1, mid)
    return float(stats.false_discovery_control(p, axis=0).sum())


def bootstrap(x):
    found = stats.bootstrap((x,), np.mean, n_resamples=10_000, method="percentile", batch=200, rng=SEED)
    return float(found.confidence_interval.low)


def rank_sets(score, covariance, draws=20_000, level=0.95):
    """Stepwise max-t over all ordered pairs, the method of Mogstad et al."""
    k = len(score)
    rng = np.random.default_rng(SEED)
    normal = rng.multivariate_normal(np.zeros(k), covariance, draws, method="cholesky")
    error = np.sqrt(covariance.diagonal()[:, None] + covariance.diagonal() - 2 * covariance + np.eye(k))
    active = ~np.eye(k, dtype=bool)
    above = np.zeros((k, k), dtype=bool)
    statistic = (score[:, None] - score) / error
    while True:
        j, i = np.nonzero(active)
        maxima = np.concatenate(
            [((part[:, j] - part[:, i]) / error[j, i]).max(1) for part in np.array_split(normal, draws // 100)])
        found = active & (statistic > np.quantile(maxima, level))
        if not found.any():
            return int((1 + above.sum(0)).sum())
        above |= found
        active &= ~found


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    rng = np.random.default_rng(SEED)
    table, items, ranked = scores(rng), rng.random(12_000), rng.random(RANKED) * 12
    covariance = np.full((RANKED, RANKED), 0.36) + 0.64 * np.eye(RANKED)
    work = {
        "paired_table": lambda: paired_table(table),
        "bootstrap": lambda: bootstrap(items),
        "rank_sets": lambda: rank_sets(ranked, covariance),
    }
    for number in range(rounds):
        for name, call in work.items():
            start, cpu = time.perf_counter(), time.process_time()
            result = call()
            print(json.dumps({"what": name, "round": number,
                              "wall_s": round(time.perf_counter() - start, 3),
                              "cpu_s": round(time.process_time() - cpu, 3), "result": result}), flush=True)


main()
