package org.huizong.performance.goalform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 填好的工作簿: the cells of a workbook of forms that this service has given out, whoever has filled them in since. */
public final class FormWorkbooks {

    /** Name of the sheet that tells whose forms these are. */
    public static final String COVER = "封面";

    /** First cell of that sheet. */
    public static final String MARK = "绩效表";

    private static final int MOST_INDEX = 1 << 20;

    private FormWorkbooks() {}

    /** @param rows texts of the cells; rows and cells that the sheet does not have are blank */
    public record Filled(String name, List<List<String>> rows) {

        public Filled {
            rows = List.copyOf(rows);
        }
    }

    /** Every sheet, the cover first; empty for any other workbook, and for what is none. */
    public static Optional<List<Filled>> read(byte[] bytes) {
        if (!mayBeOurs(bytes)) {
            return Optional.empty();
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var first = filled(workbook.getSheetAt(0));
            boolean ours = first.name().equals(COVER)
                    && !first.rows().isEmpty()
                    && !first.rows().get(0).isEmpty()
                    && first.rows().get(0).get(0).equals(MARK);
            if (!ours) {
                return Optional.empty();
            }
            var sheets = new ArrayList<Filled>();
            workbook.forEach(sheet -> sheets.add(filled(sheet)));
            return Optional.of(sheets);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            // The reader of documents tells what is wrong with it.
            return Optional.empty();
        }
    }

    /** Whether a sheet has the name of our cover: a large workbook of others is not read as a whole for nothing. */
    private static boolean mayBeOurs(byte[] bytes) {
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().equals("xl/workbook.xml")) {
                    var index = new String(archive.readNBytes(MOST_INDEX), StandardCharsets.UTF_8);
                    return index.contains('"' + COVER + '"');
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static Filled filled(Sheet sheet) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i <= sheet.getLastRowNum(); i++) {
            rows.add(sheet.getRow(i) == null ? List.of() : texts(sheet.getRow(i)));
        }
        return new Filled(sheet.getSheetName(), rows);
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            var cell = row.getCell(i);
            if (cell == null) {
                texts.add("");
            } else if (cell.getCellType() == CellType.NUMERIC
                    && cell.getCellStyle().getDataFormatString().equals("General")) {
                texts.add(NumberToTextConverter.toText(cell.getNumericCellValue()));
            } else {
                texts.add(new DataFormatter().formatCellValue(cell).strip());
            }
        }
        return texts;
    }
}
