package org.huizong.imports;

import java.util.Set;
import org.huizong.reader.DocumentFormat;

/** 导入: what a service does with one document. */
public interface DocumentImporter {

    /** Formats that this service takes; archives of them are taken too. */
    Set<DocumentFormat> formats();

    /**
     * Takes one document in the transaction that is there, or in one of its own. May be called outside of any request.
     *
     * @throws org.huizong.platform.problem.ProblemException if the document is refused; nothing of it is stored then
     */
    Imported importDocument(ImportDocument document, ImportOptions options, ImportCaller caller);
}
