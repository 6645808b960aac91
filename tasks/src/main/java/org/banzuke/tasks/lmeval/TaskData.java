package org.banzuke.tasks.lmeval;

import java.util.List;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.Sha256;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.tasks.data.DataSet;
import org.banzuke.tasks.data.Table;
import org.banzuke.tasks.prompt.ShotPool;

/**
 * A task's rows.
 *
 * @param evaluated the rows that are asked
 * @param pool rows that examples come from; empty for a run without examples
 * @param digest digest of both
 */
record TaskData(Table evaluated, ShotPool pool, String digest) {
    static TaskData of(TaskConfig config, DataSet data, int shots) {
        var split = config.data()
                .evaluated()
                .orElseThrow(() -> new EvalException(
                        EvalErrorCode.TASK_INVALID,
                        config.place() + " has neither test_split nor validation_split. Maybe an include is missing."));
        var evaluated = data.split(split);
        if (evaluated.size() == 0) {
            throw new EvalException(
                    EvalErrorCode.DATASET_INVALID,
                    config.place() + ": split '" + split + "' of data set (" + data.label()
                            + ") has no rows. Maybe the file was cut short.");
        }
        if (shots == 0) {
            return new TaskData(evaluated, new ShotPool("no examples", List.of(), false), evaluated.digest());
        }
        return withPool(config, data, split, evaluated);
    }

    private static TaskData withPool(TaskConfig config, DataSet data, String split, Table evaluated) {
        var own = config.shots();
        var withoutEvaluated = own.split().equals(config.data().test());
        if (own.split().isEmpty() && own.samples().isPresent()) {
            var rows = own.samples().get();
            var digest = CanonicalJson.sha256(String.valueOf(rows));
            var pool = new ShotPool("the samples of fewshot_config", rows, withoutEvaluated);
            return new TaskData(evaluated, pool, Sha256.of(evaluated.digest() + digest));
        }
        var name = own.split()
                .or(() -> config.data().training())
                .or(() -> config.data().validation())
                .or(() -> config.data().test())
                .orElse(split);
        var table = name.equals(split) ? evaluated : data.split(name);
        var pool = new ShotPool("split '" + name + "'", table.head(table.size()), withoutEvaluated);
        return new TaskData(evaluated, pool, Sha256.of(evaluated.digest() + table.digest()));
    }
}
