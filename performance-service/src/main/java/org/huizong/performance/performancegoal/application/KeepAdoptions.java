package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Adoption;
import org.huizong.performance.performancegoal.application.BookShelf.ItemKind;
import org.huizong.performance.performancegoal.application.FilePerformanceBook.Filing;
import org.huizong.platform.access.Caller;

/** 指标复用: counts the library's indicators that a filing has adopted, in the transaction of the filing. */
@ApplicationScoped
class KeepAdoptions {

    private final IndicatorLibrary library;
    private final BookShelf shelf;

    KeepAdoptions(IndicatorLibrary library, BookShelf shelf) {
        this.library = library;
        this.shelf = shelf;
    }

    void keep(Filing filing, UUID bookId, long version, Caller caller) {
        if (filing.adopted().isEmpty()) {
            return;
        }
        var book = shelf.book(bookId, caller.scope()).orElseThrow();
        var goals = shelf.itemIds(ItemKind.GOAL, book, caller.scope());
        filing.adopted()
                .forEach(adopted -> library.adopted(
                        new Adoption(adopted.entry(), goals.get(adopted.goal()), bookId, version, caller.name())));
    }
}
