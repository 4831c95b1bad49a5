package org.huizong.performance.performancegoal.domain;

import org.huizong.contracts.book.BookStatus;

/** 版本: one entry of a book's kept history: the act, the status it led to, and the content that held from then on. */
public record BookVersion(long version, BookStatus status, ContentStamp content, Act act) {}
