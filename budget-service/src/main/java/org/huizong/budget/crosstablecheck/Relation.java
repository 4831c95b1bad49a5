package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 关系式: two sums of terms and how they must compare. The right side of {@code = 0} is empty.
 *
 * @param base what the right side is a percentage of, as in {@code s2/{row}/share = percent s2/{row}/amount of
 *     s2/total/amount}; empty for other relations
 */
record Relation(List<Term> left, Comparison comparison, List<Term> right, List<Term> base) {

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
    private static final String PERCENT = "percent";
    private static final String OF = "of";
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
        var behind = tokens.subList(middle + 1, tokens.size());
        var comparison = Comparison.of(comparisons.get(0));
        var relation = behind.contains(PERCENT)
                ? percent(left, comparison, behind, vocabulary)
                : new Relation(left, comparison, sum(behind, vocabulary), List.of());
        if (left.isEmpty() || left.stream().anyMatch(Term::isNumber)) {
            throw new IllegalArgumentException("the left side of a relation names a figure: " + text);
        }
        return relation;
    }

    private static Relation percent(
            List<Term> left, Comparison comparison, List<String> tokens, TableVocabulary vocabulary) {
        int of = tokens.indexOf(OF);
        if (!tokens.get(0).equals(PERCENT) || of < 0 || comparison != Comparison.EQUAL || left.size() != 1) {
            throw new IllegalArgumentException("a percentage is written: figure = percent part of whole");
        }
        return new Relation(
                left,
                comparison,
                sum(tokens.subList(1, of), vocabulary),
                sum(tokens.subList(of + 1, tokens.size()), vocabulary));
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
        return Stream.of(left, right, base).flatMap(List::stream);
    }

    boolean isPercentage() {
        return !base.isEmpty();
    }

    boolean usesRow() {
        return terms().anyMatch(Term::usesRow);
    }

    boolean usesColumn() {
        return terms().anyMatch(Term::usesColumn);
    }

    /** Whether it speaks of another book of the unit. */
    boolean isBetweenBooks() {
        return terms().anyMatch(Term::isOfAnotherBook);
    }

    /** Whether all its cells stand in one table. */
    boolean isWithinTable() {
        return terms().filter(term -> !term.isNumber())
                        .map(term -> term.book() + term.number())
                        .distinct()
                        .count()
                <= 1;
    }
}
