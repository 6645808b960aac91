package org.banzuke.tasks.data;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits RFC 4180 text into cells; quotes double inside quotes, empty lines are skipped. Confined. */
final class CsvParser {
    private static final int END = -1;

    private final Reader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private int ahead;
    private boolean peeked;
    private long line = 1;

    CsvParser(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    long line() {
        return line;
    }

    /** Returns the cells of the next line that is not empty, or null at the end. */
    @Nullable
    List<String> next() throws IOException {
        while (peek() == '\n' || peek() == '\r') {
            newLine();
        }
        if (peek() == END) {
            return null;
        }
        var cells = new ArrayList<String>();
        cells.add(cell());
        while (peek() == separator) {
            take();
            cells.add(cell());
        }
        newLine();
        return cells;
    }

    private String cell() throws IOException {
        cell.setLength(0);
        if (peek() == '"') {
            quoted();
        }
        while (peek() != separator && peek() != '\n' && peek() != '\r' && peek() != END) {
            cell.append((char) take());
        }
        return cell.toString();
    }

    private void quoted() throws IOException {
        take();
        while (peek() != END) {
            var c = take();
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                cell.append((char) c);
            } else if (peek() == '"') {
                cell.append((char) take());
            } else {
                return;
            }
        }
    }

    private void newLine() throws IOException {
        if (peek() == '\r') {
            take();
        }
        if (peek() == '\n') {
            take();
        }
        line++;
    }

    private int peek() throws IOException {
        if (!peeked) {
            ahead = in.read();
            peeked = true;
        }
        return ahead;
    }

    private int take() throws IOException {
        var c = peek();
        peeked = false;
        return c;
    }
}
