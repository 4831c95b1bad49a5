package org.huizong.budget.disclosure.domain.template;

/**
 * 段落的样式: one heading, sentence, table, or a sentence for each row of a list. Exactly one of {@code heading}, {@code text}
 * and {@code table} says something.
 *
 * @param heading a section
 * @param subheading a subsection
 * @param text a sentence; it is left out when a figure that it needs is unknown
 * @param each name of the list for whose rows the sentence is repeated
 * @param nothing sentence for a row that is nothing in both years; without it the row is left out
 * @param about {@code section/row} of the narrative that gives the reason of the sentence's figure
 * @param amount formula of the sentence's figure; behind a bar, the one that is taken when it is unknown
 * @param zero formula that must be zero for the block to stand
 * @param nonzero formula that must not be zero for the block to stand
 * @param unlessNonzero formula that must not be known to be other than zero for the block to stand
 * @param unless key of a text of the book in whose presence the block does not stand
 * @param slot key of a text of the book, in whose place the sentence stands only when the book has none
 * @param table number of a table; {@code *} for every table of the book
 * @param special {@code projects} or {@code goals}: a block that is built from more than rows
 */
public record BlockTemplate(
        String heading,
        String subheading,
        String text,
        String each,
        String nothing,
        String about,
        String amount,
        String zero,
        String nonzero,
        String unlessNonzero,
        String unless,
        String slot,
        String table,
        String special) {

    public BlockTemplate {
        heading = Absent.none(heading);
        subheading = Absent.none(subheading);
        text = Absent.none(text);
        each = Absent.none(each);
        nothing = Absent.none(nothing);
        about = Absent.none(about);
        amount = Absent.none(amount);
        zero = Absent.none(zero);
        nonzero = Absent.none(nonzero);
        unlessNonzero = Absent.none(unlessNonzero);
        unless = Absent.none(unless);
        slot = Absent.none(slot);
        table = Absent.none(table);
        special = Absent.none(special);
    }
}
