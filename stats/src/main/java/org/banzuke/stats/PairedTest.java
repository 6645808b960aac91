package org.banzuke.stats;

import java.util.Optional;

/** The one p-value of a paired comparison; which test gives it is decided by the data, before the data are looked at. */
enum PairedTest {
    MCNEMAR("mcnemar-mid-p") {
        @Override
        double p(PairedSample sample, Optional<Clusters> clusters, PairedDetails details, long seed) {
            return sample.mcnemar().orElseThrow().midP();
        }
    },
    SIGN_FLIP("sign-flip") {
        @Override
        double p(PairedSample sample, Optional<Clusters> clusters, PairedDetails details, long seed) {
            return SignFlip.p(sample.d(), seed);
        }
    },
    CLUSTERED_SIGN_FLIP("clustered-sign-flip") {
        @Override
        double p(PairedSample sample, Optional<Clusters> clusters, PairedDetails details, long seed) {
            return SignFlip.p(clusters.orElseThrow().sums(sample.d()), seed);
        }
    },
    T("t"),
    CR1("CR1-t"),
    CR2("CR2-t");

    private static final int FEW_CLUSTERS = 20;
    private static final int FEW_ITEMS = 50;

    private final String label;

    PairedTest(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    double p(PairedSample sample, Optional<Clusters> clusters, PairedDetails details, long seed) {
        return details.tP().orElseThrow();
    }

    /**
     * Clusters: sign flip below 20 of them, else t with the clustered spread. None: McNemar for scores 0 and 1, sign flip
     * below 50 items, else t. Where the error is 0 and the difference is not, t does not exist and signs are flipped.
     */
    static PairedTest choose(PairedSample sample, Optional<Clusters> clusters, PairedDifference.Spread spread) {
        var still = spread.se() == 0 && spread.mean() != 0;
        if (clusters.isPresent()) {
            if (spread.se() == 0 || clusters.get().count() < FEW_CLUSTERS) {
                return CLUSTERED_SIGN_FLIP;
            }
            return ClusteredMeans.unequal(clusters.get()) ? CR2 : CR1;
        }
        if (!still && sample.mcnemar().isPresent()) {
            return MCNEMAR;
        }
        return spread.se() == 0 || sample.items() < FEW_ITEMS ? SIGN_FLIP : T;
    }
}
