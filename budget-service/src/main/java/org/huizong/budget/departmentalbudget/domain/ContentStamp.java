package org.huizong.budget.departmentalbudget.domain;

/**
 * What tells one content of a book from another without reading it.
 *
 * @param contentHash SHA-256 of the content as it is stored, lower-case hexadecimal
 * @param documentHash SHA-256 of the bytes that were handed in, lower-case hexadecimal
 */
public record ContentStamp(String contentHash, String documentHash, Origin origin, Coverage coverage) {

    /** A content that speaks of one unit. */
    public ContentStamp(String contentHash, String documentHash, Origin origin) {
        this(contentHash, documentHash, origin, Coverage.UNIT);
    }
}
