package org.huizong.budget.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huizong.reader.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFileTest {

    private static List<XlsxRow> rows(byte[] bytes) {
        var file = XlsxFile.open(bytes);
        var rows = new ArrayList<XlsxRow>();
        file.rows(file.sheets().get(0), rows::add);
        return rows;
    }

    private static List<XlsxRow> row(String cells) {
        return rows(
                XlsxText.withSheet("<worksheet><sheetData><row r=\"7\">" + cells + "</row></sheetData></worksheet>"));
    }

    @Test
    void cellsStandInTheirColumnsAndRows() {
        var rows = row(
                "<c r=\"B7\" t=\"str\"><f>A1&amp;A2</f><v>甲</v></c><c r=\"D7\" t=\"inlineStr\"><is><t>乙</t></is></c>");

        assertThat(rows).isEqualTo(List.of(new XlsxRow(7, List.of("", "甲", "", "乙"))));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "1.2E7, 12000000",
        "-0.0, 0",
        "120000.01, 120000.01",
        "1E999999999, 1E999999999",
    })
    void aNumberIsTheDecimalThatTheSpreadsheetKeeps(String written, String read) {
        assertThat(row("<c r=\"A7\"><v>" + written + "</v></c>").get(0).cell(0)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><worksheet>&x;</worksheet>",
                "<worksheet><sheetData><row><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"99999999\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row><c t=\"s\"><v>5</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row><c><v>x</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row>",
            })
    void whatIsNoSheetIsRefused(String sheet) {
        assertThatThrownBy(() -> rows(XlsxText.withSheet(sheet))).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void macrosAreRefused() {
        assertThatThrownBy(() -> XlsxFile.open(XlsxText.zip(Map.of("xl/vbaProject.bin", "x"))))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void aFileThatUnpacksToTooMuchIsRefusedBeforeItIsParsed() {
        assertThatThrownBy(() -> XlsxFile.open(XlsxText.blanks(401)))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("unpacked");
    }

    @Test
    void commaSeparatedFieldsMayHoldCommasQuotesAndLineBreaks() {
        var rows = new ArrayList<XlsxRow>();
        new CsvRows("\uFEFFa,\"b,\"\"c\"\"\nd\"\r\n,e\n").rows(rows::add);

        assertThat(rows)
                .isEqualTo(List.of(new XlsxRow(1, List.of("a", "b,\"c\"\nd")), new XlsxRow(3, List.of("", "e"))));
    }
}
