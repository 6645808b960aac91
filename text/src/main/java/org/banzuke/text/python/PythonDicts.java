package org.banzuke.text.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dictionary access with Python's key rules: {@code 1}, {@code 1.0} and {@code True} are one key. */
public final class PythonDicts {
    private PythonDicts() {}

    /** An entry found in a dictionary: the key as it is kept there, and the value, which may be None. */
    public record Found(@Nullable Object key, @Nullable Object value) {}

    /** Returns the entry under {@code key}, or nothing. */
    public static Optional<Found> find(Map<?, ?> map, @Nullable Object key) {
        Object hashable = key(key);
        Object value = map.get(hashable);
        if (value != null || map.containsKey(hashable)) {
            return Optional.of(new Found(hashable, value));
        }
        if (hashable != null && PythonTypes.isNumber(hashable)) {
            return findEqualNumber(map, hashable);
        }
        return Optional.empty();
    }

    /** Sets the value under {@code key}; an equal key that is there already stays as it is, as in Python. */
    public static void put(Map<Object, Object> map, @Nullable Object key, @Nullable Object value) {
        var found = find(map, key);
        map.put(found.isPresent() ? found.get().key() : key(key), value);
    }

    private static Optional<Found> findEqualNumber(Map<?, ?> map, Object number) {
        for (Object candidate : spellings(number)) {
            if (map.containsKey(candidate)) {
                return Optional.of(new Found(candidate, map.get(candidate)));
            }
        }
        return Optional.empty();
    }

    private static List<Object> spellings(Object number) {
        double real = PythonInts.real(number);
        if (real != Math.rint(real) || !(Math.abs(real) < Long.MAX_VALUE)) {
            return List.of();
        }
        long whole = PythonTypes.isFloat(number) ? (long) real : PythonInts.small(number);
        var plain = List.<Object>of(whole, (double) whole, (int) whole);
        return switch ((int) Math.clamp(whole, -1L, 2L)) {
            case 0 -> List.of(0L, false, 0.0, 0);
            case 1 -> List.of(1L, true, 1.0, 1);
            default -> whole == (int) whole ? plain : plain.subList(0, 2);
        };
    }

    /** Returns the form under which a key is kept; refuses keys that Python cannot hash. */
    public static @Nullable Object key(@Nullable Object key) {
        return switch (key) {
            case null -> null;
            case String s -> s;
            case CharSequence s -> s.toString();
            case Boolean b -> b;
            case BigInteger big -> PythonInts.of(big);
            case Double d -> d;
            case Float f -> f.doubleValue();
            case Number n when PythonTypes.isWhole(n) -> n.longValue();
            case PythonTuple tuple -> tuple(tuple);
            case PythonObject object -> object;
            case List<?> list -> throw unhashable(list);
            case Map<?, ?> map -> throw unhashable(map);
            default -> throw PythonTypes.foreign(key);
        };
    }

    private static PythonException unhashable(Object value) {
        return PythonException.type("unhashable type: '" + PythonTypes.name(value) + "'");
    }

    private static PythonTuple tuple(PythonTuple tuple) {
        var keys = new Object[tuple.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(tuple.get(i));
        }
        return PythonTuple.of(keys);
    }
}
