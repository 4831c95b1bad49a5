package org.huizong.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Collectors;

/** Documents made from the sample of one county by altering names. */
final class Samples {

    private Samples() {}

    /** The same book, published by the bureau of another county of the prefecture. */
    static String ofCounty(String county) {
        return text().replace("阿图什市", county);
    }

    /** The same book, published by another unit of the same county. */
    static String ofUnit(int number) {
        var ordinal = Integer.toString(number)
                .chars()
                .mapToObj(digit -> "零一二三四五六七八九".substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
        return text().replace("阿图什市信访局", "阿图什市第" + ordinal + "中学");
    }

    private static String text() {
        try {
            return Files.readString(LocalSet.CHECKOUT.resolve("deploy/samples/653001-2025-budget.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
