package org.banzuke.tasks.prompt;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The numbers from 0 up, without keeping them. Immutable. */
final class Positions extends AbstractList<Integer> implements RandomAccess {
    private final int size;

    Positions(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }
}
