package org.banzuke.tasks.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** Makes JSON values of what DuckDB hands out; decimals and points in time as the text that Python prints of them. */
final class SqlValues {
    private SqlValues() {}

    static @Nullable Object json(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case Byte n -> (Object) n.longValue();
            case Short n -> n.longValue();
            case Integer n -> n.longValue();
            case Long n -> n;
            case BigInteger n -> n.bitLength() < Long.SIZE ? (Object) n.longValue() : n;
            case Float n -> n.doubleValue();
            case Double n -> n;
            case BigDecimal n -> n.toPlainString();
            case Timestamp time -> Timestamps.str(time.toLocalDateTime());
            case LocalDateTime time -> Timestamps.str(time);
            case Array array -> list((Object[]) array.getArray());
            case DuckDBStruct struct -> map(struct.getMap());
            case Struct struct -> list(struct.getAttributes());
            case Map<?, ?> map -> map(map);
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> value.toString();
        };
    }

    private static List<@Nullable Object> list(@Nullable Object[] items) throws SQLException {
        var list = new ArrayList<@Nullable Object>(items.length);
        for (var item : items) {
            list.add(json(item));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> entries) throws SQLException {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : entries.entrySet()) {
            map.put(String.valueOf(entry.getKey()), json(entry.getValue()));
        }
        return map;
    }
}
