package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 机构人员: as many offices as are named, and people who came or went as the reasons say. */
record HeadcountCheck(WordLists words) implements SpecialCheck {

    private static final AmountUnit PLAIN = AmountUnit.TEN_THOUSAND_YUAN;
    private static final String OFFICE = "office#";
    private static final List<String> KINDS = List.of("active", "retired");
    private static final String RETIRED = "退休";
    private static final Pattern PERSONS =
            Pattern.compile("(增加|新增|减少)了?(?:在职|在编|退休)?(?:人员)?(\\d{1,4})(?:名|人)(?:在职|在编|退休)?(?:人员)?");
    private static final String HEADCOUNT = BookStatements.HEADCOUNT;

    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        offices(rule, book).ifPresent(findings::add);
        Sentence.of(book, Names.enumerated(rule.setting("sections")))
                .filter(sentence -> sentence.reason().isPresent())
                .forEach(sentence -> {
                    KINDS.stream()
                            .flatMap(kind -> contradiction(rule, book, sentence, kind).stream())
                            .forEach(findings::add);
                });
        Sentence.of(book, Names.enumerated(rule.setting("numbers")))
                .filter(sentence -> sentence.reason().isPresent())
                .forEach(sentence -> number(rule, book, sentence).ifPresent(findings::add));
        return findings;
    }

    private static Optional<SpecialFinding> offices(CompiledRule rule, BookIndex book) {
        var named = book.texts(OFFICE);
        var count = Cells.of(book, "s0", "offices", "count");
        return count.filter(found ->
                        !named.isEmpty() && !found.amount().equals(PLAIN.parse(Integer.toString(named.size()))))
                .map(found -> SpecialFinding.of(rule, "offices", "s0", "offices")
                        .between(
                                found.side(),
                                new Finding.Side(
                                        OFFICE + "1",
                                        named.get(0).line(),
                                        named.size() + "（"
                                                + String.join(
                                                        "、",
                                                        named.stream()
                                                                .map(BookText::text)
                                                                .toList())
                                                + "）")));
    }

    /**
     * 减少了2名人员: a number of persons that a reason tells is the change of those who are active, of the retired where its
     * clause speaks of them. Only the first number counts; what follows usually divides it. It is asked of reasons that
     * speak of the whole unit only.
     */
    private Optional<SpecialFinding> number(CompiledRule rule, BookIndex book, Sentence sentence) {
        var reason = sentence.reason().orElseThrow().text();
        var told = PERSONS.matcher(reason);
        if (!told.find()) {
            return Optional.empty();
        }
        var before = reason.substring(0, told.start());
        var clause = reason.substring(Math.max(before.lastIndexOf('，'), before.lastIndexOf('。')) + 1, told.end());
        var kind = clause.contains(RETIRED) ? "retired" : "active";
        var persons = PLAIN.parse(told.group(2));
        return Cells.of(book, HEADCOUNT, kind, "growth-persons")
                .filter(change -> !change.amount().equals(signed(persons, told.group(1))))
                .map(change -> SpecialFinding.of(
                                rule, "reason-headcount", sentence.number(), sentence.place() + "|number")
                        .weighing(Severity.WARNING)
                        .between(sentence.side(Sentence.REASON), change.side()));
    }

    private Amount signed(Amount persons, String direction) {
        return words.names("reason-down", direction) ? Amount.ZERO.minus(persons) : persons;
    }

    /** 在职人员减少 under a count that did not fall. */
    private Optional<SpecialFinding> contradiction(CompiledRule rule, BookIndex book, Sentence sentence, String kind) {
        var reason = sentence.reason().orElseThrow().text();
        return Cells.of(book, HEADCOUNT, kind, "growth-persons").flatMap(change -> {
            int sign = Long.signum(change.amount().fen());
            boolean isMore = words.names("more-" + kind, reason);
            boolean isFewer = words.names("fewer-" + kind, reason);
            boolean isWrong = isMore && !isFewer && sign <= 0 || isFewer && !isMore && sign >= 0;
            return isWrong
                    ? Optional.of(SpecialFinding.of(
                                    rule, "reason-headcount", sentence.number(), sentence.place() + "|" + kind)
                            .between(sentence.side(Sentence.REASON), change.side()))
                    : Optional.<SpecialFinding>empty();
        });
    }
}
