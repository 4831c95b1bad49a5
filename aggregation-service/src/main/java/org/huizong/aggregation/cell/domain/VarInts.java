package org.huizong.aggregation.cell.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** 变长整数: seven bits a byte, low ones first; signed numbers in zigzag. */
final class VarInts {

    private VarInts() {}

    static final class Writer {

        private byte[] bytes = new byte[256];
        private int size;

        void unsigned(long value) {
            if (size + 10 > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                bytes[size++] = (byte) (rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            bytes[size++] = (byte) rest;
        }

        void signed(long value) {
            unsigned(value << 1 ^ value >> 63);
        }

        void text(String text) {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        void number(BigInteger number) {
            bytes(number.signum() == 0 ? new byte[0] : number.toByteArray());
        }

        void bytes(byte[] content) {
            unsigned(content.length);
            append(content, content.length);
        }

        void bytes(Writer content) {
            unsigned(content.size);
            append(content.bytes, content.size);
        }

        void clear() {
            size = 0;
        }

        private void append(byte[] content, int length) {
            while (size + length > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            System.arraycopy(content, 0, bytes, size, length);
            size += length;
        }

        byte[] written() {
            return Arrays.copyOf(bytes, size);
        }
    }

    static final class Reader {

        private final byte[] bytes;
        private final int end;
        private int at;

        Reader(byte[] bytes) {
            this(bytes, 0, bytes.length);
        }

        private Reader(byte[] bytes, int at, int end) {
            this.bytes = bytes;
            this.at = at;
            this.end = end;
        }

        boolean hasMore() {
            return at < end;
        }

        long unsigned() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (long) (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        int size() {
            return Math.toIntExact(unsigned());
        }

        /** How many things follow, each of a byte at least: broken bytes must not ask for more memory than they are. */
        int count() {
            int count = size();
            if (count < 0 || count > end - at) {
                throw new IllegalStateException(count + " things in " + (end - at) + " bytes");
            }
            return count;
        }

        long signed() {
            long value = unsigned();
            return value >>> 1 ^ -(value & 1);
        }

        String text() {
            int length = size();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        BigInteger number() {
            int length = size();
            at += length;
            return length == 0 ? BigInteger.ZERO : new BigInteger(bytes, at - length, length);
        }

        /** The next bytes as a reader of their own; this one goes on behind them. */
        Reader part() {
            int length = size();
            at += length;
            return new Reader(bytes, at - length, at);
        }
    }
}
