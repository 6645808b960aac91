"""The peer of org.banzuke.bench.rating.ArenaRating: the same stages in numpy and scipy, as FastChat runs them.

Usage: arena_rating.py COUNTS.csv [ROUNDS]; needs numpy and scipy.
Votes are counted into unique (a, b, outcome) rows; Bradley-Terry by L-BFGS-B on weighted rows (weights divided by n, gtol
1e-6), 100 multinomial bootstrap refits in two processes, online Elo in a Python loop; and, for a fit as exact as ours, Newton.
"""
import csv
import json
import math
import multiprocessing
import sys
import time

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit

LN10 = math.log(10)


def read(path):
    names, a, b, y = {}, [], [], []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            i = names.setdefault(row["model_a"], len(names))
            j = names.setdefault(row["model_b"], len(names))
            for key, outcome in (("win_a", 1.0), ("win_b", 0.0), ("tie", 0.5), ("tie_bothbad", 0.5)):
                n = int(row[key])
                a.append(np.full(n, i)), b.append(np.full(n, j)), y.append(np.full(n, outcome))
    a, b, y = np.concatenate(a), np.concatenate(b), np.concatenate(y)
    order = np.random.default_rng(7).permutation(len(a))
    return len(names), a[order], b[order], y[order]


def loss(r, pairs, y, w, models):
    p = expit(LN10 * (r[pairs[:, 0]] - r[pairs[:, 1]]))
    value = -(w * (y * np.log(p) + (1 - y) * np.log1p(-p))).sum()
    g = -LN10 * w * (y - p)
    return value, np.bincount(pairs[:, 0], g, models) - np.bincount(pairs[:, 1], g, models)


def fit(w, pairs, y, models):
    found = minimize(loss, np.zeros(models), (pairs, y, w, models), jac=True, method="L-BFGS-B",
                     options={"disp": False, "maxiter": 100, "gtol": 1e-6})
    return found.x


def newton(w, pairs, y, models):
    theta, a, b = np.zeros(models), pairs[:, 0], pairs[:, 1]
    for _ in range(50):
        p = expit(theta[a] - theta[b])
        g = np.bincount(a, w * (y - p), models) - np.bincount(b, w * (y - p), models)
        h = np.zeros((models, models))
        c = w * p * (1 - p)
        np.add.at(h, (a, a), c), np.add.at(h, (b, b), c), np.add.at(h, (a, b), -c), np.add.at(h, (b, a), -c)
        step = np.linalg.solve(h + np.ones_like(h) / models, g)
        theta += step
        if np.abs(step).max() < 1e-10:
            break
    return theta


def one(arguments):
    return fit(*arguments)


def elo(a, b, y, models):
    rating = [1000.0] * models
    for i, j, s in zip(a.tolist(), b.tolist(), y.tolist()):
        e = 1 / (1 + 10 ** ((rating[j] - rating[i]) / 400))
        rating[i] += 4 * (s - e)
        rating[j] -= 4 * (s - e)
    return rating


def main():
    models, a, b, y = read(sys.argv[1])
    for turn in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1):
        lap = {}
        start = time.perf_counter()
        rows, counts = np.unique(np.stack([a, b, (2 * y).astype(int)], 1), axis=0, return_counts=True)
        lap["count_s"] = time.perf_counter() - start
        pairs, outcome, n = rows[:, :2], rows[:, 2] / 2, len(a)
        start = time.perf_counter()
        fit(counts / n, pairs, outcome, models)
        lap["fit_s"] = time.perf_counter() - start
        start = time.perf_counter()
        newton(counts.astype(float), pairs, outcome, models)
        lap["newton_s"] = time.perf_counter() - start
        start = time.perf_counter()
        draws = np.random.default_rng(0).multinomial(n, counts / n, size=100) / n
        with multiprocessing.Pool(2) as pool:
            pool.map(one, [(w, pairs, outcome, models) for w in draws])
        lap["bootstrap100_s"] = time.perf_counter() - start
        start = time.perf_counter()
        elo(a, b, y, models)
        lap["elo_s"] = time.perf_counter() - start
        print(json.dumps({"round": turn, "votes": n, "rows": len(rows)} | {k: round(v, 4) for k, v in lap.items()}),
              flush=True)


if __name__ == "__main__":
    main()
