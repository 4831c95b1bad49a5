package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 算式: a sum and difference of figures of a book; the only arithmetic that a template may ask for. */
public record Formula(List<Term> terms) {

    private static final Pattern TERM = Pattern.compile("\\s*([+-]?)\\s*(\\S+)");

    public Formula {
        terms = List.copyOf(terms);
    }

    /** @param sign 1 or -1 */
    public record Term(int sign, CellRef cell) {}

    /** @throws IllegalArgumentException unless the text is a sum such as {@code 2/total/a + 2/total/b - 3/total/c} */
    public static Formula parse(String text) {
        var terms = new ArrayList<Term>();
        var matcher = TERM.matcher(text.strip());
        while (matcher.lookingAt()) {
            terms.add(new Term(matcher.group(1).equals("-") ? -1 : 1, CellRef.parse(matcher.group(2))));
            matcher.region(matcher.end(), matcher.regionEnd());
        }
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a formula names at least one figure");
        }
        return new Formula(terms);
    }

    static Formula of(CellRef cell) {
        return new Formula(List.of(new Term(1, cell)));
    }

    /** The formula with the key of the row that is being written. */
    Formula at(String key) {
        return new Formula(terms.stream()
                .map(term -> new Term(term.sign(), term.cell().at(key)))
                .toList());
    }

    /** The same sum of a book that keeps these figures in other places. */
    Formula in(Places places) {
        return new Formula(terms.stream()
                .map(term -> new Term(term.sign(), places.cell(term.cell())))
                .toList());
    }

    List<CellRef> cells() {
        return terms.stream().map(Term::cell).toList();
    }

    /** As the API writes it, such as {@code t2/total/general-public + t2/total/general-public-superior}. */
    public String text() {
        var joined = terms.stream()
                .map(term -> (term.sign() < 0 ? " - " : " + ") + term.cell().path())
                .collect(Collectors.joining());
        return joined.startsWith(" + ") ? joined.substring(3) : joined.strip();
    }
}
