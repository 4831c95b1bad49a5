package org.huizong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.huizong.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final String QUERY = "region=653000&year=2025";
    private static final UUID ID = new UUID(1, 2);

    @Test
    void aCursorTellsTheSameQueryWhereItEnded() {
        var text = Cursor.at("2025", "克孜勒苏", ID.toString()).encode(QUERY);
        var cursor = Cursor.decode(text, QUERY, 3);
        assertThat(cursor.number(0)).isEqualTo(2025);
        assertThat(cursor.text(1)).isEqualTo("克孜勒苏");
        assertThat(cursor.uuid(2)).isEqualTo(ID);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        var text = Cursor.at("2025").encode(QUERY);
        assertThatThrownBy(() -> Cursor.decode(text, "region=420000", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.decode(text, QUERY, 2)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "abc", "AAAAAAAAAAAA", "MjAyNQ", "%00", "é"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, QUERY, 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aPartOfAnotherKindIsRefused() {
        var cursor = Cursor.at("x");
        assertThatThrownBy(() -> cursor.number(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> cursor.uuid(0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void theLimitIsFiftyUnlessToldAndTwoHundredAtMost() {
        assertThat(Limit.of(null)).isEqualTo(50);
        assertThat(Limit.of(200)).isEqualTo(200);
        assertThatThrownBy(() -> Limit.of(201)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Limit.of(0)).isInstanceOf(ProblemException.class);
    }
}
