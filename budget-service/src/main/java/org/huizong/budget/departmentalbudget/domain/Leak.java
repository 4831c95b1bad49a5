package org.huizong.budget.departmentalbudget.domain;

/**
 * 泄密: a passage of a book that tells what one of its classified projects withholds. It names the place and never the passage.
 *
 * @param codedName of the classified project
 * @param place section and row, the key of a text, or the project whose description it is
 * @param line line of the document, 0 for a filed book
 * @param certainty whether the passage repeats what the project withholds, or speaks of its very amount or item
 */
public record Leak(String codedName, String place, int line, Certainty certainty) {

    public enum Certainty {
        /** It repeats a document number, a name, a sentence of the basis, or a purpose beside its amount. */
        REPEATED,
        /** It tells a source or a purpose of the same amount or of the same item. */
        INFERRED
    }
}
