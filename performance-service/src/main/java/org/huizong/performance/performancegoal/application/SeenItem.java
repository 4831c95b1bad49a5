package org.huizong.performance.performancegoal.application;

import java.util.UUID;

/**
 * A goal or a self-evaluation as one caller sees it.
 *
 * @param position its place in the content of the book
 */
public record SeenItem(UUID id, SeenBook book, int position) {}
