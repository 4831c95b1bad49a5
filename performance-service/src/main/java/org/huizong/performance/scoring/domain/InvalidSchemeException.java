package org.huizong.performance.scoring.domain;

/** A scoring scheme that could not score; names the field in both languages of the API. */
public final class InvalidSchemeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String zh;
    private final String en;

    public InvalidSchemeException(String field, String zh, String en) {
        super(field + " " + en);
        this.field = field;
        this.zh = zh;
        this.en = en;
    }

    public String field() {
        return field;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
