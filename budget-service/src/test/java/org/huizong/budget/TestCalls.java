package org.huizong.budget;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** Requests of one kind of caller. */
final class TestCalls {

    private TestCalls() {}

    /** @param token empty for nobody */
    static RequestSpecification as(String token) {
        var request = given().contentType("application/json");
        return token.isEmpty() ? request : request.auth().oauth2(token);
    }
}
