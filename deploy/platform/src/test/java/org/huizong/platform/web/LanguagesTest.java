package org.huizong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-GB|en",
                "zh|zh-CN",
                "fr|zh-CN",
                "fr, en;q=0.3|en",
                "en;q=0.2, zh;q=0.9|zh-CN",
                "*|zh-CN",
                "en;q=0|zh-CN",
                "%%|zh-CN"
            })
    void theFirstLanguageThatWeSpeakIsTaken(String header, String language) {
        assertThat(Languages.tag(Languages.ofHeader(header))).isEqualTo(language);
    }

    @Test
    void chineseIsTheDefault() {
        assertThat(Languages.ofHeader(null)).isEqualTo(Languages.CHINESE);
    }
}
