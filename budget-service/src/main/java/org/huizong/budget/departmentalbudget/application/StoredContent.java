package org.huizong.budget.departmentalbudget.application;

/**
 * A content in the form in which it is stored, made once for fingerprint and storage.
 *
 * @param hash SHA-256 of the form, of its origin and its coverage: they decide which findings it has
 * @param json the form in UTF-8; not to be changed
 */
public record StoredContent(String hash, byte[] json) {}
