package org.huizong.imports;

import org.huizong.reader.DocumentFormat;

/**
 * 文件: one document of an import.
 *
 * @param name label for the report: the name inside its archive, or what the client calls it
 */
public record ImportDocument(String name, DocumentFormat format, byte[] bytes) {}
