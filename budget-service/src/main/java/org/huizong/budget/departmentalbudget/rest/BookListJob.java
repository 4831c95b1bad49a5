package org.huizong.budget.departmentalbudget.rest;

import jakarta.inject.Singleton;
import org.huizong.imports.job.ImportJobKind;
import org.huizong.imports.job.ImportJobRun;

/** 预算书清单作业: a long list of books in JSON, one item for each book. */
@Singleton
class BookListJob implements ImportJobKind {

    static final String CODE = "book-list";

    private final BookListReader reader;
    private final ListedBooks books;

    BookListJob(BookListReader reader, ListedBooks books) {
        this.reader = reader;
        this.books = books;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public void run(ImportJobRun run) {
        var list = reader.read(run.content());
        run.expect(list.size());
        run.items(books.items(list, run.options(), run.caller()));
    }
}
