package org.huizong.aggregation.rollup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.aggregation.rollup.rest.ByteRange.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest(name = "{0} of 100 bytes")
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=90-, 90, 99",
        "bytes=90-500, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-500, 0, 99",
        "bytes=99-99, 99, 99",
    })
    void aRangeIsCutToWhatThereIs(String header, long first, long last) {
        assertThat(ByteRange.of(header).orElseThrow().within(100)).contains(new Bytes(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=9-1", "lines=0-1", "bytes=0-1,5-9", "bytes=a-b"})
    void whatIsNoOneRangeIsAnsweredWithTheWhole(String header) {
        assertThat(ByteRange.of(header)).isEmpty();
        assertThat(ByteRange.of(null)).isEmpty();
    }

    @Test
    void bytesThatDoNotExistAreNoRange() {
        assertThat(ByteRange.of("bytes=100-").orElseThrow().within(100)).isEmpty();
        assertThat(ByteRange.of("bytes=-0").orElseThrow().within(100)).isEmpty();
    }
}
