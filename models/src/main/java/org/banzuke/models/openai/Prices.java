package org.banzuke.models.openai;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Price;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;

/**
 * Prices the user wrote down: {@code price=2.5/10} in the model's name, or the table {@code prices.json} with
 * {@code {"NAME": {"prompt": 2.5, "completion": 10}}}; dollars for a million tokens. None is shipped: they would be wrong
 * soon.
 */
final class Prices {
    /** A dollar for a million tokens is a thousand nano-dollars a token. */
    private static final BigDecimal NANOS = BigDecimal.valueOf(1000);

    private Prices() {}

    static Price of(OpenAiOptions options, Path table) {
        if (options.price().isPresent()) {
            return fromOption(options.model(), options.price().get());
        }
        if (!Files.exists(table)) {
            return new Price.Unknown();
        }
        try {
            var prices = Tree.of(StrictJson.read(Files.readAllBytes(table)));
            return prices.has(options.model()) ? fromTable(prices.tree(options.model())) : new Price.Unknown();
        } catch (IOException | JsonException | ArithmeticException | NumberFormatException e) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "Price table " + table + " cannot be read (" + e.getMessage()
                            + "). Maybe {\"" + options.model()
                            + "\": {\"prompt\": 2.5, \"completion\": 10}}, in dollars"
                            + " for a million tokens.",
                    e);
        }
    }

    private static Price fromTable(Tree entry) {
        return new Price.PerToken(nanos(number(entry, "prompt")), nanos(number(entry, "completion")));
    }

    private static String number(Tree entry, String name) {
        var value = entry.members().get(name);
        if (value instanceof Number number) {
            return number.toString();
        }
        throw new JsonException("member '" + name + "' must be a number");
    }

    private static Price fromOption(String model, String text) {
        var slash = text.indexOf('/');
        try {
            if (slash > 0) {
                return new Price.PerToken(nanos(text.substring(0, slash)), nanos(text.substring(slash + 1)));
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw notAPrice(model, text, e);
        }
        throw notAPrice(model, text, new NumberFormatException(text));
    }

    private static EvalException notAPrice(String model, String text, RuntimeException cause) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "Option price of model openai:" + model + " must be dollars for a million tokens of prompt and answer ("
                        + text + "). Maybe price=2.5/10.",
                cause);
    }

    private static long nanos(String dollarsAMillion) {
        var price = new BigDecimal(dollarsAMillion);
        if (price.signum() < 0 || price.precision() > 18) {
            throw new NumberFormatException(dollarsAMillion);
        }
        return price.multiply(NANOS).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }
}
