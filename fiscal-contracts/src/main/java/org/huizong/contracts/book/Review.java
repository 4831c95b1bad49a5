package org.huizong.contracts.book;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 审核: who looked at a book and what came of it; it is kept as an act and moves no status. */
public record Review(Kind kind, Result result) {

    public enum Kind {
        /** 主管部门审核. */
        DEPARTMENT,
        /** 财政审核. */
        FINANCE,
        /** 保密审查. */
        SECRECY;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Kind::code).toList();
        }

        /** @throws IllegalArgumentException for a word that is no kind of review */
        public static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown review: " + code));
        }
    }

    public enum Result {
        /** 同意. */
        PASSED,
        /** 不同意: a return may follow, and is an act of its own. */
        OBJECTED;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Result::code).toList();
        }

        /** @throws IllegalArgumentException for a word that is no result */
        public static Result ofCode(String code) {
            return Arrays.stream(values())
                    .filter(result -> result.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown result of a review: " + code));
        }
    }
}
