package org.huizong.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Documents made from the sample of one county by altering names. */
final class Samples {

    private Samples() {}

    /** The same book, published by the bureau of another county of the prefecture. */
    static String ofCounty(String county) {
        return text().replace("阿图什市", county);
    }

    /** The same book, published by another unit of the same county. */
    static String ofUnit(String unit) {
        return text().replace("阿图什市信访局", "阿图什市" + unit);
    }

    private static String text() {
        try {
            return Files.readString(LocalSet.CHECKOUT.resolve("deploy/samples/653001-2025-budget.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
