package org.huizong.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountUnitTest {

    private static final long SEED = 20_251_107;
    private static final int CASES = 2_000;
    private static final long LARGEST_FEN = 999_999_999_999_999_999L;

    static Stream<Arguments> amounts() {
        var random = new Random(SEED);
        return Stream.of(AmountUnit.values()).flatMap(unit -> random.longs(CASES, -LARGEST_FEN, LARGEST_FEN + 1)
                // Small and large ones alike: most books hold amounts far below the limit.
                .map(fen -> fen >> random.nextInt(60))
                .mapToObj(fen -> Arguments.of(unit, fen)));
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        amounts().forEach(arguments -> {
            var unit = (AmountUnit) arguments.get()[0];
            var amount = new Amount((Long) arguments.get()[1]);
            var text = unit.format(amount);
            assertThat(unit.parse(text)).as("seed %d, %s %s", SEED, text, unit).isEqualTo(amount);
            assertThat(text).matches("-?\\d+\\.\\d{2,10}").doesNotMatch(".*\\.\\d{2,}0$");
        });
    }

    @Test
    void everyUnitWritesTheSameMoney() {
        amounts().forEach(arguments -> {
            var amount = new Amount((Long) arguments.get()[1]);
            var yuan = new BigDecimal(AmountUnit.YUAN.format(amount));
            assertThat(new BigDecimal(AmountUnit.TEN_THOUSAND_YUAN.format(amount)).movePointRight(4))
                    .isEqualByComparingTo(yuan);
            assertThat(new BigDecimal(AmountUnit.HUNDRED_MILLION_YUAN.format(amount)).movePointRight(8))
                    .isEqualByComparingTo(yuan);
        });
    }

    @Test
    void whatIsReadAndWrittenIsTheDecimalThatArithmeticMakes() {
        amounts().forEach(arguments -> {
            var unit = (AmountUnit) arguments.get()[0];
            long fen = (Long) arguments.get()[1];
            int power = BigDecimal.valueOf(unit.parse("1").fen()).precision() - 1;
            var exact = BigDecimal.valueOf(fen, power);
            assertThat(unit.format(new Amount(fen)))
                    .isEqualTo(exact.stripTrailingZeros()
                            .setScale(Math.max(2, exact.stripTrailingZeros().scale()))
                            .toPlainString());
            assertThat(unit.parse(exact.toPlainString())).isEqualTo(new Amount(fen));
            assertThat(unit.parse(exact.setScale(power + 3).toPlainString())).isEqualTo(new Amount(fen));
        });
    }

    @Test
    void theSmallestNumberIsWrittenToo() {
        assertThat(AmountUnit.YUAN.format(new Amount(Long.MIN_VALUE))).isEqualTo("-92233720368547758.08");
    }

    @ParameterizedTest
    @CsvSource({
        "wan, 222.22, 222220000",
        "wan, 0.01, 10000",
        "wan, -0.000001, -1",
        "wan, 5, 5000000",
        "yi, 0.0000000001, 1",
        "yuan, 0, 0",
        "yuan, 9999999999999999.99, 999999999999999999",
        "yuan, 001.50, 150",
        "wan, 1.0000000000, 1000000"
    })
    void aPlainDecimalIsReadExactly(String unit, String text, long fen) {
        assertThat(AmountUnit.ofCode(unit).parse(text)).isEqualTo(new Amount(fen));
    }

    @ParameterizedTest
    @CsvSource({
        "yuan, 0, 0.00",
        "wan, 1, 0.000001",
        "wan, 222220000, 222.22",
        "yi, -1, -0.0000000001",
        "wan, 5000000, 5.00"
    })
    void anAmountIsWrittenWithTwoDecimalsOrMore(String unit, long fen, String text) {
        assertThat(AmountUnit.ofCode(unit).format(new Amount(fen))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                "+1",
                "1e3",
                "1E1000000",
                ".5",
                "5.",
                "1,000",
                "--1",
                "0x10",
                "NaN",
                "１２",
                "1.2.3",
                "10000000000000000",
                "0.001",
                "99999999999999999999999999999999999999999"
            })
    void whatIsNoBoundedPlainDecimalIsRefused(String text) {
        assertThatThrownBy(() -> AmountUnit.YUAN.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(AmountUnit.class)
    void theWordOfAUnitNamesIt(AmountUnit unit) {
        assertThat(AmountUnit.ofCode(unit.code())).isEqualTo(unit);
        assertThatThrownBy(() -> AmountUnit.ofCode(unit.chineseName())).isInstanceOf(IllegalArgumentException.class);
    }
}
