package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 关系式: two sums of terms and how they must compare. The right side of {@code = 0} is empty. */
record Relation(List<Term> left, Comparison comparison, List<Term> right) {

    enum Comparison {
        EQUAL("="),
        AT_MOST("<="),
        AT_LEAST(">="),
        MORE(">");

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        static boolean isSymbol(String text) {
            return Stream.of(values()).anyMatch(value -> value.symbol.equals(text));
        }

        static Comparison of(String text) {
            return Stream.of(values())
                    .filter(value -> value.symbol.equals(text))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Set<String> SIGNS = Set.of("+", "-");
    private static final Pattern TOKEN = Pattern.compile("sum\\([^)]*\\)|\\S+");

    /** @throws IllegalArgumentException for a text that is no relation, or names what no table has */
    static Relation parse(String text, TableVocabulary vocabulary) {
        var tokens = TOKEN.matcher(text).results().map(match -> match.group()).toList();
        var comparisons = tokens.stream().filter(Comparison::isSymbol).toList();
        if (comparisons.size() != 1) {
            throw new IllegalArgumentException("a relation needs one comparison: " + text);
        }
        int middle = tokens.indexOf(comparisons.get(0));
        var left = sum(tokens.subList(0, middle), vocabulary);
        var right = sum(tokens.subList(middle + 1, tokens.size()), vocabulary);
        if (left.isEmpty()) {
            throw new IllegalArgumentException("the left side of a relation names a figure: " + text);
        }
        return new Relation(left, Comparison.of(comparisons.get(0)), right);
    }

    private static List<Term> sum(List<String> tokens, TableVocabulary vocabulary) {
        if (tokens.equals(List.of("0"))) {
            return List.of();
        }
        var terms = new ArrayList<Term>();
        int sign = 1;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (SIGNS.contains(token)) {
                sign = token.equals("+") ? 1 : -1;
            } else {
                boolean isDivided = i + 2 < tokens.size() && tokens.get(i + 1).equals("/");
                int divisor = isDivided ? Integer.parseInt(tokens.get(i + 2)) : 1;
                terms.add(Term.parse(sign, token, divisor, vocabulary));
                i += isDivided ? 2 : 0;
            }
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a side of a relation is a sum of terms or 0");
        }
        return List.copyOf(terms);
    }

    Stream<Term> terms() {
        return Stream.concat(left.stream(), right.stream());
    }

    boolean uses(String variable) {
        return terms().anyMatch(term -> term.uses(variable));
    }

    Relation bind(String row, String column) {
        return new Relation(
                left.stream().map(term -> term.bind(row, column)).toList(),
                comparison,
                right.stream().map(term -> term.bind(row, column)).toList());
    }

    /** Whether all its cells stand in one table. */
    boolean isWithinTable() {
        return terms().map(Term::number).distinct().count() <= 1;
    }
}
