package org.huizong.budget.crosstablecheck;

import java.util.Arrays;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.contracts.book.Stage;

/** 同一单位的另一本预算书: what a relation between books compares with. */
public record RelatedBook(Role role, int year, Stage stage, BookContent content) {

    /** Which other book a relation speaks of; its word begins a term, as in {@code last:t2/total/total}. */
    public enum Role {
        /** 上年同阶段: the same stage of the year before. */
        LAST("last", 1, List.of(Stage.values()), List.of()),
        /** 本年年初预算: the initial budget of the same year. */
        INITIAL("initial", 0, List.of(Stage.ADJUSTED, Stage.EXECUTED, Stage.FINAL_ACCOUNTS), List.of(Stage.INITIAL)),
        /** 上年决算: the final accounts of the year before. */
        ACCOUNTS("accounts", 1, List.of(Stage.INITIAL, Stage.ADJUSTED), List.of(Stage.FINAL_ACCOUNTS));

        private final String word;
        private final int yearsBack;
        private final List<Stage> of;
        private final List<Stage> stage;

        Role(String word, int yearsBack, List<Stage> of, List<Stage> stage) {
            this.word = word;
            this.yearsBack = yearsBack;
            this.of = of;
            this.stage = stage;
        }

        public String word() {
            return word;
        }

        /** Whether a book of this stage has such a related book. */
        public boolean concerns(Stage asked) {
            return of.contains(asked);
        }

        public int year(int asked) {
            return asked - yearsBack;
        }

        public Stage stage(Stage asked) {
            return stage.isEmpty() ? asked : stage.get(0);
        }

        /** @throws IllegalArgumentException for a word that is no role */
        static Role ofWord(String word) {
            return Arrays.stream(values())
                    .filter(role -> role.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown related book: " + word));
        }
    }

    /** What a message calls it. */
    Text name() {
        return switch (stage) {
            case FINAL_ACCOUNTS -> new Text(year + " 年决算", "final accounts " + year);
            case INITIAL -> new Text(year + " 年部门预算", "budget " + year);
            case ADJUSTED -> new Text(year + " 年调整预算", "adjusted budget " + year);
            case EXECUTED -> new Text(year + " 年执行数", "execution " + year);
        };
    }

    /** How a place in it begins. */
    String place() {
        return year + "/" + stage.code() + "/";
    }
}
