package org.banzuke.tasks.fresh.family;

import static org.banzuke.tasks.fresh.family.Family.chosen;
import static org.banzuke.tasks.fresh.family.Family.written;
import static org.banzuke.tasks.fresh.family.Language.ENGLISH;
import static org.banzuke.tasks.fresh.family.Language.JAPANESE;

import java.util.List;
import org.banzuke.tasks.fresh.item.Extraction;

/** The families there are. A family's puzzles never change once an edition with it is out; a changed one is new. */
public final class Families {
    /** All families in the order of the board. */
    public static final List<Family> ALL = List.of(
            written("units", "Arithmetic with units", ENGLISH, Extraction.LAST_NUMBER, Units::make),
            chosen("swaps", "Tracking swapped objects", ENGLISH, Swaps::make),
            chosen("ranks", "Order from comparisons", ENGLISH, Ranks::make),
            chosen("sales", "Looking up a table", ENGLISH, Sales::make),
            written("dates", "Days between dates", ENGLISH, Extraction.LAST_NUMBER, Dates::make),
            written("clock", "Times of day", ENGLISH, Extraction.LAST_TIME, Clock::make),
            chosen("lamps", "Boolean logic", ENGLISH, Lamps::make),
            chosen("seats", "Deduction by elimination", ENGLISH, Seats::make),
            written("sorting", "Sorting by keys", ENGLISH, Extraction.LAST_LIST, Sorting::make),
            written("edits", "Edits of a word", ENGLISH, Extraction.LAST_WORD, Edits::make),
            written("formats", "Following instructions on a format", ENGLISH, Extraction.WHOLE_LINE, Formats::make),
            chosen("market", "Reading a story", ENGLISH, Market::make),
            written("koyomi", "暦の計算 (calendar, Japanese)", JAPANESE, Extraction.LAST_JAPANESE_DAY, Koyomi::make),
            written("wareki", "和暦と西暦 (years of eras, Japanese)", JAPANESE, Extraction.LAST_NUMBER, Wareki::make),
            chosen("josushi", "助数詞 (counters, Japanese)", JAPANESE, Josushi::make),
            written("kaimono", "買い物の計算 (shopping, Japanese)", JAPANESE, Extraction.LAST_NUMBER, Kaimono::make),
            chosen("juju", "授受の動詞 (giving and receiving, Japanese)", JAPANESE, Juju::make));

    private Families() {}
}
