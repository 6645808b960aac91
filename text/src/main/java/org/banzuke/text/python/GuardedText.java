package org.banzuke.text.python;

/** Text that counts how often it is read and stops a match that reads too much; confined to one match. */
final class GuardedText implements CharSequence {
    private static final int INTERVAL = 1 << 12;

    /** Thrown out of the matcher; caught in this package. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the budget is spent", null, false, false);
        }
    }

    private final String text;
    private final RegexBudget.Guard guard;
    private long reads;

    GuardedText(String text, RegexBudget.Guard guard) {
        this.text = text;
        this.guard = guard;
    }

    @Override
    public char charAt(int index) {
        if (++reads % INTERVAL == 0 && !guard.admits(reads)) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
