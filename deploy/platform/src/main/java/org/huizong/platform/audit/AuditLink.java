package org.huizong.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/** One row of a chain. Its hash covers every value and the hash before it. */
record AuditLink(int chain, long position, Instant at, AuditEntry entry, String previousHash, String hash) {

    private static final AuditEntry NONE =
            new AuditEntry("", "", "", "", "", OptionalLong.empty(), OptionalLong.empty(), "");

    AuditLink(int chain, long position, Instant at, AuditEntry entry, String previousHash) {
        this(chain, position, at, entry, previousHash, hashOf(chain, position, at, entry, previousHash));
    }

    /** The end of a chain, of which only place and hash matter to the next row. */
    static AuditLink before(int chain, long position, String hash) {
        return new AuditLink(chain, position, Instant.EPOCH, NONE, "", hash);
    }

    private static String hashOf(int chain, long position, Instant at, AuditEntry entry, String previousHash) {
        var parts = List.of(
                previousHash,
                Integer.toString(chain),
                Long.toString(position),
                at.toString(),
                entry.actor(),
                entry.roles(),
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                text(entry.versionBefore()),
                text(entry.versionAfter()),
                entry.detail());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                // With its length, so that text moved from one column to the next gives another hash.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String text(OptionalLong version) {
        return version.isPresent() ? Long.toString(version.getAsLong()) : "-";
    }
}
