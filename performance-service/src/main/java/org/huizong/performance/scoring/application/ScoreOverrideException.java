package org.huizong.performance.scoring.application;

/** An override that cannot be; names the field in both languages of the API. */
public class ScoreOverrideException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String zh;
    private final String en;

    ScoreOverrideException(String field, String zh, String en) {
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
