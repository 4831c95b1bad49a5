package org.huizong.bench.cell;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The md5 over all cells: the md5 of each cell's text, added up modulo 2^128, so that the order in which a contestant hands its
 * cells over does not matter and none of them has to be held.
 */
public final class CellDigest {

    private final MessageDigest md5;
    private long high;
    private long low;
    private long cells;

    /** What a digest came to. */
    public record Result(long cells, String md5) {}

    public CellDigest() {
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A cell in which nothing stands is none: a contestant may keep it or not. */
    public void add(Cell cell, Sum sum) {
        if (sum.isNothing()) {
            return;
        }
        var key = cell.key();
        var text = cell.year() + "|" + cell.region() + "|" + key.cube() + "|" + key.code() + "|" + key.second() + "|"
                + key.word() + "|" + sum.amountFen() + "|" + sum.books();
        var digest = ByteBuffer.wrap(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
        long addedHigh = digest.getLong();
        long addedLow = digest.getLong();
        low += addedLow;
        long carry = Long.compareUnsigned(low, addedLow) < 0 ? 1 : 0;
        high += addedHigh + carry;
        cells++;
    }

    public Result result() {
        return new Result(cells, "%016x%016x".formatted(high, low));
    }
}
