package org.huizong.aggregation.rollup.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 已导出: the files of exports, kept for who comes again for the rest of one, as long as there is room. The key holds everything
 * on which the bytes depend, the watermark included. Who asks for the same while it is written waits for it.
 */
@ApplicationScoped
class KeptExports {

    private static final long KIB = 1024;

    private final Cache<KeptAnswers.Key, StoredExport> files;

    KeptExports(
            @ConfigProperty(name = "huizong.aggregation.rollup.kept-export-bytes") long bytes,
            @ConfigProperty(name = "huizong.aggregation.rollup.kept-export-time") Duration time) {
        this.files = Caffeine.newBuilder()
                .maximumWeight(bytes / KIB)
                .weigher((KeptAnswers.Key key, StoredExport file) ->
                        (int) Math.min(Integer.MAX_VALUE, 1 + file.size() / KIB))
                .expireAfterAccess(time)
                .removalListener((KeptAnswers.Key key, StoredExport file, RemovalCause cause) -> file.release())
                .build();
    }

    /** The file, held for the caller, who lets it go when it has been sent. */
    StoredExport get(KeptAnswers.Key key, Supplier<StoredExport> work) {
        while (true) {
            var file = files.get(key, asked -> work.get());
            if (file.hold()) {
                return file;
            }
        }
    }
}
