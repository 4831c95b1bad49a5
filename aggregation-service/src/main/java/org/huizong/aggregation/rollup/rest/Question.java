package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.TreeMap;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.web.Languages;

/**
 * 问: everything on which the bytes of an answer depend, but its watermark.
 *
 * @param form what is asked for, and in which format
 * @param lists revision of the code lists whose names it tells
 */
record Question(
        String form, MultivaluedMap<String, String> parameters, Locale language, AccessScope scope, long lists) {

    static Locale language(HttpHeaders headers) {
        return Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    KeptAnswers.Key at(Watermark watermark) {
        return new KeptAnswers.Key(query() + " " + language + " " + scope, watermark);
    }

    /** Without what only makes it wait. */
    String query() {
        var sorted = new TreeMap<>(parameters);
        sorted.remove("minWatermark");
        return form + " " + sorted + " " + lists;
    }
}
