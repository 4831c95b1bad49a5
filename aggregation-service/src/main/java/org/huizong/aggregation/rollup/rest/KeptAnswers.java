package org.huizong.aggregation.rollup.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;

/**
 * 已答: the bytes of answers, kept as long as there is room. The key holds everything on which the bytes depend, the watermark
 * included, so nothing ever has to be taken back. Who asks for the same while it is worked out waits for it.
 */
@ApplicationScoped
class KeptAnswers {

    private final Cache<Key, Answer> answers;

    KeptAnswers(@ConfigProperty(name = "huizong.aggregation.rollup.kept-answer-bytes") long bytes) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Answer answer) ->
                        answer.body().length + key.question().length())
                .build();
    }

    /** @param question query, scope, language and lists in one text */
    record Key(String question, Watermark watermark) {}

    /** @param tag strong tag of these bytes; they may show a later watermark than was asked for, never an earlier one */
    record Answer(String tag, byte[] body) {}

    Answer get(Key key, Supplier<Answer> work) {
        return answers.get(key, asked -> work.get());
    }
}
