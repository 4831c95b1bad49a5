package org.huizong.imports;

import java.util.List;

/**
 * 导入结果 of one document.
 *
 * @param answer the body of the answer: an object with {@code books} and {@code unreadable}
 * @param changes what was written, each as {@code bookId@version}; empty on a dry run
 */
public record Imported(Object answer, List<String> changes) {

    public Imported {
        changes = List.copyOf(changes);
    }
}
