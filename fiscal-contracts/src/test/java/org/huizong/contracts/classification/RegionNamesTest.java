package org.huizong.contracts.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.contracts.classification.RegionNames.Candidate;
import org.huizong.contracts.classification.RegionNames.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {

    private final RegionNames names = new RegionNames(RegionTree.seed());

    @ParameterizedTest
    @CsvSource({
        "乌鲁木齐高新技术产业开发区（乌鲁木齐市新市区）信访局, 650104",
        "曾都区信访局, 421303",
        "随州市曾都区信访局, 421303",
        "湖北省随州市曾都区信访局, 421303",
        "克孜勒苏柯尔克孜自治州信访局, 653000",
        "克孜勒苏柯尔克孜自治州阿图什市信访局, 653001",
        "阿图什市信访局, 653001",
        "中共阿图什市委员会办公室, 653001",
        "新疆维吾尔自治区信访局, 650000",
        "伊犁哈萨克自治州财政局, 654000",
        "阿克苏地区教育局, 652900",
        "北京市朝阳区信访局, 110105",
        "南京市鼓楼区信访局, 320106"
    })
    void theLongestNameInsideItsParentsIsTheRegion(String unitName, String code) {
        assertThat(names.resolve(unitName, "")).isEqualTo(names.ofCode(code));
    }

    @Test
    void aNameThatOccursSeveralTimesIsToldApartByTheDocumentOrStaysAmbiguous() {
        assertThat(names.resolve("鼓楼区信访局", "福建省福州市鼓楼区人民政府")).isEqualTo(names.ofCode("350102"));
        assertThat(names.resolve("鼓楼区信访局", ""))
                .isInstanceOfSatisfying(Resolution.Ambiguous.class, ambiguous -> assertThat(ambiguous.candidates())
                        .hasSizeGreaterThan(2)
                        .contains(new Candidate("320106", "江苏省南京市鼓楼区")));
    }

    @Test
    void partOfANameIsAHintAndNoAnswer() {
        assertThat(names.resolve("阿图什信访局", ""))
                .isEqualTo(new Resolution.Ambiguous(List.of(new Candidate("653001", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿图什市"))));
        assertThat(names.resolve("无名乡信访站", "")).isEqualTo(new Resolution.Ambiguous(List.of()));
        assertThat(names.ofCode("110100")).isEqualTo(new Resolution.Ambiguous(List.of()));
        assertThat(names.ofCode("999999")).isEqualTo(new Resolution.Ambiguous(List.of()));
    }
}
