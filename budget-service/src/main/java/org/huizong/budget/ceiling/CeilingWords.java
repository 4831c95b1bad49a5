package org.huizong.budget.ceiling;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.AmountUnit;

/** 控制数表的用语: headers and cell words of the spreadsheet, and what they mean. */
record CeilingWords(
        String sheet,
        Map<String, String> columns,
        Map<String, String> units,
        @JsonProperty("template-unit") String templateUnit,
        Map<String, String> words) {

    private static final String RESOURCE = "/ceiling/workbook.yaml";

    /** A malformed file stops the service at its start. */
    static CeilingWords shipped() {
        try (var stream = CeilingWords.class.getResourceAsStream(RESOURCE)) {
            return new YAMLMapper().readValue(stream, CeilingWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The field that a header names; brackets of both widths are the same. */
    Optional<String> field(String header) {
        var plain = plain(header);
        return columns.entrySet().stream()
                .filter(column -> plain(column.getValue()).equals(plain)
                        || (column.getKey().equals("amount") && plain.startsWith(column.getValue() + "(")))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The unit in the brackets behind the amount's header. */
    Optional<AmountUnit> unit(String header) {
        var plain = plain(header);
        int open = plain.indexOf('(');
        int close = plain.lastIndexOf(')');
        return open < 0 || close < open
                ? Optional.empty()
                : Optional.ofNullable(units.get(plain.substring(open + 1, close)))
                        .map(AmountUnit::ofCode);
    }

    /** The word of the API for a word of the sheet, which may be that of the API already. */
    String meaning(String word) {
        return words.getOrDefault(word, word);
    }

    String written(String meaning) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(meaning))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(meaning);
    }

    private static String plain(String header) {
        return header.replaceAll("[\\s\\u3000\\u00a0]+", "").replace('（', '(').replace('）', ')');
    }
}
