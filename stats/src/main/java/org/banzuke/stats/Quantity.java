package org.banzuke.stats;

/** A number without an error of its own, or the reason why it does not exist: never NaN. */
public sealed interface Quantity permits Quantity.Known, Undefined {
    /**
     * A number.
     *
     * @param value not NaN
     */
    record Known(double value) implements Quantity {
        public Known {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("a quantity that does not exist is Undefined, not NaN");
            }
        }
    }

    /** Returns a known number. */
    static Quantity of(double value) {
        return new Known(value);
    }

    /** Returns that there is none. */
    static Quantity undefined(String reason) {
        return new Undefined(reason);
    }

    /**
     * Returns the number.
     *
     * @throws IllegalStateException if there is none
     */
    default double orElseThrow() {
        return switch (this) {
            case Known known -> known.value();
            case Undefined none -> throw new IllegalStateException("undefined: " + none.reason());
        };
    }
}
