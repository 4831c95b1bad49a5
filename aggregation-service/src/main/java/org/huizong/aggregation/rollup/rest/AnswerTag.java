package org.huizong.aggregation.rollup.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.contracts.access.AccessScope;

/** 强校验标签 of an answer: its watermark, and everything else on which its bytes depend. */
final class AnswerTag {

    private static final int HEX_DIGITS = 20;

    private AnswerTag() {}

    static String of(Watermark watermark, String mediaType, Locale language, String query, AccessScope scope) {
        var identity = String.join(
                "\n",
                List.of(
                        watermark.storeId().toString(),
                        mediaType,
                        language.toLanguageTag(),
                        query,
                        new TreeSet<>(scope.roles()).toString(),
                        scope.allRegions() + " " + new TreeSet<>(scope.regions()),
                        scope.allUnits() + " " + new TreeSet<>(scope.units())));
        return watermark.value() + "-" + sha256(identity).substring(0, HEX_DIGITS);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
