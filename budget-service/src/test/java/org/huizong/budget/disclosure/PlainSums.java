package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.huizong.budget.transcription.TranscribedBook;

/** Sums that a reader of a disclosure can do on paper, as each of the two books without tables prints them. */
final class PlainSums {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PlainSums() {}

    /** Between 1.00 and 1001.00. */
    static BigDecimal change(Random random) {
        return BigDecimal.valueOf(100 + random.nextInt(100_000), 2);
    }

    /** The sentences of the disclosure of a copy in which this figure has grown. */
    static String changed(TranscribedBook book, String place, BigDecimal change) {
        var content = Leaf.at(place).grown(book.content(), change);
        assertThat(content).isNotEqualTo(book.content());
        return SampleBooks.sentences(SampleBooks.disclosure(book, content));
    }

    /** With two places. */
    static String plus(String figure, BigDecimal change) {
        return new BigDecimal(figure).add(change).setScale(2).toPlainString();
    }

    /** Without zeros behind the last place. */
    static String trimmedPlus(String figure, BigDecimal change) {
        return trimmed(new BigDecimal(figure).add(change));
    }

    static String trimmed(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    static BigDecimal difference(String now, String prior) {
        return new BigDecimal(now).subtract(new BigDecimal(prior));
    }

    static BigDecimal percent(BigDecimal part, String whole, int places) {
        return part.multiply(HUNDRED).divide(new BigDecimal(whole), places, RoundingMode.HALF_UP);
    }
}
