package org.banzuke.tasks.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads YAML 1.1 with the rules of PyYAML's {@code SafeLoader} and lm-eval's {@code !function}. Pure.
 *
 * <p>Values are {@code Map} (keys of any of these types, in order), {@code List}, {@code String}, {@code Long},
 * {@code BigInteger}, {@code Double}, {@code Boolean}, {@link FunctionRef} and null. Dates stay text.
 */
public final class Yaml11 {
    private Yaml11() {}

    /**
     * Reads one document whose top is a mapping.
     *
     * @param name what messages call the file
     * @throws EvalException with file and line if it is no such document or over the default limits
     */
    public static Map<Object, @Nullable Object> readMapping(String name, byte[] utf8) {
        if (read(name, utf8, YamlLimits.DEFAULT) instanceof Map<?, ?> map) {
            return NodeValues.cast(map);
        }
        throw invalid(name, Optional.empty(), "the file is not a mapping of fields", "it is not a task file");
    }

    /** Reads one document within these limits. */
    public static @Nullable Object read(String name, byte[] utf8, YamlLimits limits) {
        if (!(utf8.length <= limits.bytes())) {
            var problem = "the file has more than " + limits.bytes() + " bytes (" + utf8.length + ")";
            throw invalid(name, Optional.empty(), problem, "data stands in it that belongs into a data set");
        }
        try {
            return new NodeValues(name, limits).value(compose(name, utf8, limits));
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(m -> m.getLine() + 1);
            var problem = String.valueOf(e.getProblem());
            throw invalid(name, line, problem, "the indentation or a quote is wrong just before that line");
        } catch (YamlEngineException e) {
            throw invalid(name, Optional.empty(), String.valueOf(e.getMessage()), "the file is not YAML");
        } catch (StackOverflowError e) {
            throw invalid(name, Optional.empty(), "the file is nested too deeply", "a bracket is not closed");
        }
    }

    private static @Nullable Node compose(String name, byte[] utf8, YamlLimits limits) {
        var settings = LoadSettings.builder()
                .setLabel(name)
                .setSchema(new PythonSchema())
                .setCodePointLimit(limits.bytes())
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        return new Compose(settings)
                .composeString(new String(utf8, StandardCharsets.UTF_8))
                .orElse(null);
    }

    static EvalException invalid(String name, Optional<Integer> line, String problem, String maybe) {
        var place = "Task file (" + name + ")" + line.map(n -> " line " + n).orElse("");
        return new EvalException(EvalErrorCode.TASK_INVALID, place + ": " + problem + ". Maybe " + maybe + ".");
    }
}
