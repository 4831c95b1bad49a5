package org.huizong.budget.transcription.template;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableSetCatalogue;

/** The data files of {@code table-set/}, read once. */
public final class TableSets {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TableSets() {}

    /** The eleven tables of Xinjiang. */
    public static TableSet xinjiangBudget() {
        return TableSetCatalogue.shipped().find("xinjiang-budget").orElseThrow();
    }

    /** Documents whose figures stand in their sentences. */
    public static List<NarrativeSet> narratives() {
        return List.of(
                read("hubei-budget-narrative", NarrativeSet.class),
                read("xinjiang-final-accounts-narrative", NarrativeSet.class));
    }

    /** Reads {@code table-set/<name>.yaml} into the type. */
    public static <T> T read(String name, Class<T> type) {
        try (var stream = TableSets.class.getResourceAsStream("/table-set/" + name + ".yaml")) {
            return YAML.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
