package org.huizong.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huizong.reader.Section.Kind;
import org.huizong.reader.Section.Row;
import org.huizong.reader.identity.DisclosureIdentity;
import org.huizong.reader.identity.DisclosureIdentity.Identified;
import org.junit.jupiter.api.Test;

class DisclosureReaderTest {

    private static final String CONTENTS =
            """
            \uFEFF青山县信访局
            2025 年部门预算公开
            目 录
            第一部分 2025 年部门概况
            - 一、 主要职能
            第二部分 2025 年部门预算公开表
            - 一、 部门收支总体情况表
            第一部分 2025 年部门概况
            一、 主要职能
            （一）贯彻落实国家信访工作的方针；
            第二部分 2025 年部门预算公开表
            表 1
            部门收支总体情况表
            编制部门：青山县信访局
            收入\t\t支出\t
            一、本年收入\t10.00\t201 一般公共服务支出\t
            """;

    @Test
    void contentsOpenNoSectionsAndTableRowsAreNoHeadings() {
        var document = DisclosureReader.read(CONTENTS);

        assertThat(document.sections())
                .extracting(section -> section.kind() + section.marker() + section.title() + section.firstLine())
                .containsExactly(
                        "PREAMBLE1",
                        "PART第一部分2025年部门概况8",
                        "CHAPTER一、主要职能9",
                        "PART第二部分2025年部门预算公开表11",
                        "TABLE表1部门收支总体情况表12");
        assertThat(document.sections().get(4).rows())
                .contains(new Row(16, 16, true, List.of("一、本年收入", "10.00", "201 一般公共服务支出", "")));
    }

    @Test
    void headingsThatBreakOverLinesAndPagesAreJoined() {
        var document = DisclosureReader.read(
                """
                第三部分 2025 年部门预算情况说明

                一、 关于克孜勒苏柯尔克孜自治州信访局 2025 年收支预算情况总体说

                \f明

                收支总预算 339.40 万

                元。
                """);

        assertThat(document.sections())
                .extracting(Section::kind, Section::title, Section::lastLine)
                .containsExactly(
                        tuple(Kind.PART, "2025年部门预算情况说明", 2),
                        tuple(Kind.CHAPTER, "关于克孜勒苏柯尔克孜自治州信访局2025年收支预算情况总体说明", 9));
        assertThat(RunningText.of(document, 5, 9).text()).isEqualTo("明收支总预算339.40万元。");
    }

    @Test
    void anAmountInRunningTextKnowsItsLine() {
        var document = DisclosureReader.read("收支总预算\n\n339.40 万\n元。");

        var text = RunningText.of(document);

        assertThat(text.lineAt(text.text().indexOf("339"))).isEqualTo(3);
        assertThat(text.lineAt(text.text().indexOf("元"))).isEqualTo(4);
    }

    @Test
    void theEncodingsOfOfficesAreDecodedAndBinaryIsRefused() {
        var printed = "阿图什市信访局";
        assertThat(DocumentText.decode(printed.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(printed);
        assertThat(DocumentText.decode(printed.getBytes(Charset.forName("GB18030"))))
                .isEqualTo(printed);
        assertThat(DocumentText.decode(("\uFEFF" + printed).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(printed);
        assertThatThrownBy(() -> DocumentText.decode(new byte[] {'P', 'K', 0, 1}))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(UnreadableDocumentException.Reason.BINARY));
        assertThatThrownBy(() -> DocumentText.decode(new byte[0])).isInstanceOf(UnreadableDocumentException.class);
        assertThatThrownBy(() -> DisclosureReader.read("\n \n")).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void theMajorityNamesTheBookAndDissentIsReported() {
        var document = DisclosureReader.read(CONTENTS + "第三部分 2024 年部门预算情况说明\n一、关于青山县信访局 2025 年收支预算情况总体说明\n");

        var identity = DisclosureIdentity.of(document);

        assertThat(identity.unitName()).map(Identified::value).contains("青山县信访局");
        assertThat(identity.year()).map(Identified::value).contains("2025");
        assertThat(identity.stage()).map(Identified::value).contains("initial");
        assertThat(identity.contradictions())
                .extracting(contradiction -> contradiction.found() + "@" + contradiction.line())
                .containsExactly("2024@17");
    }

    @Test
    void anAmountStaysApartFromTheDigitThatEndsTheNameBeforeIt() {
        var document = DisclosureReader.read("1.工作经费结转1 4.82 万元；\n二期2 \n1,234.5万元；共 1 2 万元，于 2025 年 1 月 1 2 日。\n");

        var running = RunningText.of(document);

        assertThat(running.text()).isEqualTo("1.工作经费结转1 4.82万元；二期2 1,234.5万元；共12万元，于2025年1月12日。");
        assertThat(running.lineAt(running.text().indexOf("1,234"))).isEqualTo(3);
        assertThat(running.startOf(3)).isEqualTo(running.text().indexOf("1,234"));
        assertThat(running.startOf(4)).isEqualTo(running.text().length());
    }
}
