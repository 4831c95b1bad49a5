package org.huizong.budget.departmentalbudget.persistence;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.ClassifiedPart;

/**
 * The stored form of a content. It has a mapper of its own: what is stored for good must not change with a setting of the
 * API.
 */
@Singleton
class ContentJson {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /** Components only: what a record computes of itself is not stored. */
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            // Rare characters stand as themselves in the bytes as they do in the text.
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            // A content stored by an older version lacks what books had not yet, and may name what they have no longer.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a content consists of plain values", e);
        }
    }

    /** The same text in UTF-8. */
    byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a content consists of plain values", e);
        }
    }

    BookContent content(String text) {
        try {
            return json.readValue(text, BookContent.class);
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    ClassifiedPart classifiedPart(String text) {
        try {
            return json.readValue(text, ClassifiedPart.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored classified part is damaged");
        }
    }

    List<Finding> findings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException e) {
            throw damaged(e);
        }
    }

    /** Without its cause: what cannot be read here is no body that a client could mend. */
    private static IllegalStateException damaged(JsonProcessingException e) {
        return new IllegalStateException("a stored content is damaged: " + e.getOriginalMessage());
    }

    /** Of the two texts, one behind the other. */
    static String sha256(String first, byte[] second) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(first.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(second));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
