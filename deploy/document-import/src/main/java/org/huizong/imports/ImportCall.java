package org.huizong.imports;

/** One import as it was asked for, by a caller who may import. */
public record ImportCall(ImportBody body, ImportOptions options, ImportCaller caller) {}
