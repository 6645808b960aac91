package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.banzuke.stats.calibration.Bins;
import org.banzuke.stats.calibration.Calibration;

/** {@code calibration.json}. */
final class CalibrationGolden {
    private CalibrationGolden() {}

    static void check(GoldenCase golden) {
        var found = Calibration.of(
                golden.numbers("confidence"),
                golden.integers("correct"),
                Bins.valueOf(golden.input().text("binning").toUpperCase(Locale.ROOT)),
                golden.integer("bins"));
        if (golden.undefined()) {
            assertThat(found.ece()).isInstanceOf(Undefined.class);
            assertThat(found.brier()).isInstanceOf(Undefined.class);
            assertThat(found.auroc()).isInstanceOf(Undefined.class);
            return;
        }
        golden.near("ece", found.ece());
        golden.near("mce", found.mce());
        golden.near("l2_squared_plugin", found.squared());
        golden.near("l2_squared_debiased", found.debiased());
        golden.near("brier", found.brier());
        golden.near("reliability", found.reliability());
        golden.near("resolution", found.resolution());
        golden.near("uncertainty", found.uncertainty());
        golden.near("within_bin_residual", found.residual());
        golden.near("auroc", found.auroc());
        golden.near("log_loss", found.logLoss());
    }
}
