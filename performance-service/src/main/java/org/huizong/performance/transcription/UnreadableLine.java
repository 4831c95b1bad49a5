package org.huizong.performance.transcription;

/** A line of a goal form that was not understood: kept as printed, with the reason, never dropped. */
public record UnreadableLine(int line, String text, String reason) {}
