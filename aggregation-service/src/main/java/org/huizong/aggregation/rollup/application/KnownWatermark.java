package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;

/**
 * 已知水位: the newest watermark that this instance has seen or been told of, so that a kept answer can be given without asking
 * the store. It never goes back; it is unknown while nobody listens.
 */
@ApplicationScoped
public class KnownWatermark {

    private record Knowledge(boolean listening, Optional<Watermark> newest) {}

    private final AtomicReference<Knowledge> knowledge = new AtomicReference<>(new Knowledge(false, Optional.empty()));

    /** Empty while the store has to be asked. */
    public Optional<Watermark> current() {
        var known = knowledge.get();
        return known.listening() ? known.newest() : Optional.empty();
    }

    /** An answer showed this watermark: none after it may show less. */
    public void seen(Watermark watermark) {
        knowledge.updateAndGet(
                known -> new Knowledge(known.listening(), Optional.of(newer(known.newest(), watermark))));
    }

    /** From now on every change is told. */
    public void listening(Watermark atStart) {
        knowledge.updateAndGet(known -> new Knowledge(true, Optional.of(newer(known.newest(), atStart))));
    }

    /** Changes may be missed: the store is asked again. */
    public void deaf() {
        knowledge.updateAndGet(known -> new Knowledge(false, known.newest()));
    }

    private static Watermark newer(Optional<Watermark> known, Watermark told) {
        return known.filter(before -> before.storeId().equals(told.storeId()) && before.value() > told.value())
                .orElse(told);
    }
}
