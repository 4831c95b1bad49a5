package org.huizong.imports.job;

import java.util.function.Supplier;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.Imported;

/** One run of a job, as its kind sees it. */
public interface ImportJobRun {

    byte[] content();

    ImportOptions options();

    ImportCaller caller();

    /** How many items there will be, once that is known. */
    void expect(int items);

    /**
     * The next item: the work and its report are written in one transaction. Work that is refused is reported as refused
     * and the job goes on; an item that an earlier run recorded is skipped and its work not called.
     *
     * @param name label of the item in the report, such as the document's name
     */
    void item(String name, Supplier<Imported> work);

    /**
     * The next items. They are written as {@link #item} writes them, but several in one transaction and not in their order; the
     * report keeps it. When one of a transaction is refused, the others are worked on once more, each by itself.
     */
    <T> void items(IndependentItems<T> items);
}
