package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huizong.testsupport.TestTokens;

/** What the tests ask the running service for. */
final class Service {

    static final String TABBED = "653001-2025-budget";
    static final String PDF_TEXT = "653000-2025-budget";
    static final String NARRATIVE = "421303-2025-budget";
    static final String FINAL_ACCOUNTS = "650104-2021-final-accounts";

    private Service() {}

    static String sample(String name) {
        try {
            return Files.readString(Path.of("../deploy/samples/" + name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.of(role));
    }

    static Response importAs(RequestSpecification caller, String query, String text) {
        return caller.contentType("text/plain; charset=UTF-8").body(text).post("/v1/imports" + query);
    }

    /** Recorded as published by the finance bureau. */
    static Response publish(String text) {
        return importAs(as("finance-bureau"), "?status=published", text);
    }
}
