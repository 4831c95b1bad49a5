package org.huizong.imports.job;

import java.util.List;
import java.util.UUID;
import org.huizong.imports.Imported;

/**
 * Items of a job that do not touch one another, so that several are worked on at a time and several share a transaction.
 *
 * @param <T> what one item is made of
 */
public interface IndependentItems<T> {

    /** In the order in which they are reported. */
    List<T> all();

    /** Label of the item in the report. */
    String name(T item);

    /** Items with the same key do touch one another: they are worked on one behind the other. */
    UUID key(T item);

    /** Takes all that the items of one transaction must hold before the first of them is worked on. */
    void hold(List<T> items);

    Imported work(T item);
}
