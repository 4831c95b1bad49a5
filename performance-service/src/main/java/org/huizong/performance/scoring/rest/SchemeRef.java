package org.huizong.performance.scoring.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.scoring.domain.SchemeVersion;

/** A version of a scoring scheme by name: what a stored score was computed with. */
@Schema(name = "ScoringSchemeRef")
record SchemeRef(
        @Schema(examples = "national-2011-1", description = "region, first year and version") String id,
        @Schema(examples = "/v1/scoring-schemes/national-2011-1") String href,
        @Schema(examples = "national", description = "region code, or national for the shipped practice") String region,
        @Schema(examples = "2011", description = "first fiscal year that it holds for") int year,
        @Schema(examples = "1") long version) {

    private static final Pattern ID = Pattern.compile("([A-Za-z0-9]{1,20})-(\\d{4})-(\\d{1,9})");

    static SchemeRef of(SchemeVersion version) {
        return new SchemeRef(
                id(version), "/v1/scoring-schemes/" + id(version), version.region(), version.year(), version.version());
    }

    static String id(SchemeVersion version) {
        return version.region() + "-" + version.year() + "-" + version.version();
    }

    /** Empty for a text that names no version. */
    static Optional<SchemeVersion> read(String id) {
        var match = ID.matcher(id);
        return match.matches()
                ? Optional.of(new SchemeVersion(
                        match.group(1), Integer.parseInt(match.group(2)), Long.parseLong(match.group(3))))
                : Optional.empty();
    }
}
