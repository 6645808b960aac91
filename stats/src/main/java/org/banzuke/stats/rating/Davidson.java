package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Davidson (1970): P(tie) ∝ ν√(π_aπ_b), π = e^θ, so that P(a) : P(tie) : P(b) = e^{d/2} : ν : e^{−d/2}, d = θ_a−θ_b.
 *
 * @param theta ratings with Σθ = 0
 * @param nu weight of ties; 0 if there is none
 */
public record Davidson(List<Double> theta, double nu) {
    public Davidson {
        theta = List.copyOf(theta);
    }

    /**
     * Returns the fit; empty if there is no finite one, as when all votes are ties.
     *
     * @throws IllegalArgumentException if the models do not form one strong component
     */
    public static Optional<Davidson> fit(PairTable table) {
        TieModel.require(table);
        if (TieModel.ties(table) == 0) {
            return Optional.of(
                    new Davidson(RaoKupper.boxed(BradleyTerry.fit(table).theta()), 0));
        }
        if (TieModel.ties(table) == table.votes()) {
            return Optional.empty();
        }
        return TieModel.fit(table, new Likelihood(), 0).map(found -> {
            var models = table.models();
            return new Davidson(RaoKupper.boxed(Arrays.copyOf(found, models)), Math.exp(found[models]));
        });
    }

    /** The tie parameter is ln ν. */
    private record Likelihood() implements TieModel.Pair {
        @Override
        public double value(double wins, double losses, double ties, double d, double t) {
            var largest = Math.max(Math.abs(d) / 2, t);
            var sum = Math.exp(d / 2 - largest) + Math.exp(-d / 2 - largest) + Math.exp(t - largest);
            return (wins - losses) * d / 2 + ties * t - (wins + losses + ties) * (largest + Math.log(sum));
        }

        @Override
        public void derivatives(
                double wins, double losses, double ties, double d, double t, double[] slope, double[] bend) {
            var n = wins + losses + ties;
            var largest = Math.max(Math.abs(d) / 2, t);
            var a = Math.exp(d / 2 - largest);
            var b = Math.exp(-d / 2 - largest);
            var tie = Math.exp(t - largest);
            var sum = a + b + tie;
            var lead = (a - b) / sum;
            var share = tie / sum;
            slope[0] = (wins - losses - n * lead) / 2;
            slope[1] = ties - n * share;
            bend[0] = n * (1 - share - lead * lead) / 4;
            bend[1] = -n * lead * share / 2;
            bend[2] = n * share * (1 - share);
        }
    }
}
