package org.huizong.performance.performancegoal.domain;

/**
 * 内容标识: what tells one content of a book from another without reading it.
 *
 * @param contentHash SHA-256 of the content as it is stored, lower-case hexadecimal
 * @param documentHash SHA-256 of the bytes that were handed in, lower-case hexadecimal
 */
public record ContentStamp(String contentHash, String documentHash) {}
