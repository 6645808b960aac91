package org.banzuke.stats.rating;

/** How often a model won, lost and tied. */
public record BattleCount(double wins, double losses, double ties) {
    /** Returns the number of battles. */
    public double battles() {
        return wins + losses + ties;
    }
}
