package org.huizong.aggregation.rebuild;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huizong.aggregation.cell.domain.BlockAddress;

/**
 * 重建计数: what a run has gone through so far. The checksums are SHA-256 over address and bytes of every block in the order of
 * the addresses: of the stored ones as they were, and of those that the contributions add up to.
 */
final class RebuildTally {

    private final MessageDigest before = sha256();
    private final MessageDigest after = sha256();
    private long books;
    private long blocks;
    private long bytes;
    private long differing;

    void book() {
        books++;
    }

    /** As stored: the sum over all partitions in its one form, or the bare bytes when they cannot be read. */
    void stored(BlockAddress address, byte[] cells) {
        digest(before, address, cells);
    }

    void rebuilt(BlockAddress address, byte[] cells) {
        blocks++;
        bytes += cells.length;
        digest(after, address, cells);
    }

    void differs() {
        differing++;
    }

    long books() {
        return books;
    }

    long blocks() {
        return blocks;
    }

    long bytes() {
        return bytes;
    }

    long differing() {
        return differing;
    }

    /** Ends the checksum. */
    String checksumBefore() {
        return HexFormat.of().formatHex(before.digest());
    }

    /** Ends the checksum. */
    String checksumAfter() {
        return HexFormat.of().formatHex(after.digest());
    }

    private static void digest(MessageDigest digest, BlockAddress address, byte[] cells) {
        var name =
                address.year() + " " + address.stage() + " " + address.layer().code() + " " + address.region() + " "
                        + address.part().number() + "\n";
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(cells.length).array());
        digest.update(cells);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
