package org.huizong.budget.disclosure.application;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huizong.budget.disclosure.domain.template.DisclosureTemplate;

/** 公开文本样式: the wordings of {@code disclosure-template/}, read once. */
public final class DisclosureTemplates {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final List<DisclosureTemplate> SPECIFIC = List.of(
            read("xinjiang-budget"),
            read("final-accounts"),
            read("xinjiang-final-accounts-narrative"),
            read("hubei-budget-narrative"));

    private static final DisclosureTemplate GENERAL = read("general");

    private DisclosureTemplates() {}

    /** The wording of a table set; the general one where a table set has none of its own. */
    public static DisclosureTemplate of(String tableSet) {
        return SPECIFIC.stream()
                .filter(template -> template.tableSets().contains(tableSet))
                .findFirst()
                .orElse(GENERAL);
    }

    private static DisclosureTemplate read(String name) {
        try (var stream = DisclosureTemplates.class.getResourceAsStream("/disclosure-template/" + name + ".yaml")) {
            var template = YAML.readValue(stream, DisclosureTemplate.class);
            return template.sameAs().isEmpty()
                    ? template
                    : read(template.sameAs()).servedTo(template);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
