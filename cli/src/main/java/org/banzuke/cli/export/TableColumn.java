package org.banzuke.cli.export;

/**
 * A column of an exported table.
 *
 * @param name its head
 * @param type what its cells are; a cell may be missing in any
 */
public record TableColumn(String name, Type type) {
    /** What a cell is. */
    public enum Type {
        /** A {@link String}. */
        TEXT("VARCHAR"),
        /** A {@link Long}. */
        INTEGER("BIGINT"),
        /** A {@link Double}, finite or not. */
        NUMBER("DOUBLE");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** Returns its name in SQL. */
        String sql() {
            return sql;
        }
    }

    static TableColumn text(String name) {
        return new TableColumn(name, Type.TEXT);
    }

    static TableColumn integer(String name) {
        return new TableColumn(name, Type.INTEGER);
    }

    static TableColumn number(String name) {
        return new TableColumn(name, Type.NUMBER);
    }
}
