package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.budget.disclosure.domain.Block.Heading;
import org.huizong.budget.disclosure.domain.Block.Paragraph;
import org.huizong.budget.disclosure.domain.template.BlockTemplate;

/** 成段: turns the blocks of a template into those of a disclosure. */
final class BlockWriter {

    private static final int SECTION = 2;
    private static final int SUBSECTION = 3;
    private static final String EVERY_TABLE = "*";

    private final Matter matter;
    private final Scope scope;
    private final SentenceWriter sentences;
    private final TableWriter tables;

    BlockWriter(Matter matter, Scope scope) {
        this.matter = matter;
        this.scope = scope;
        this.sentences = new SentenceWriter(matter);
        this.tables = new TableWriter(matter, scope, sentences);
    }

    List<Block> write(List<BlockTemplate> templates) {
        var blocks = new ArrayList<Block>();
        templates.stream().filter(this::stands).forEach(template -> blocks.addAll(write(template)));
        return blocks;
    }

    String title(String sentence) {
        return Run.plain(sentences.write(sentence, scope).orElse(List.of()));
    }

    private boolean stands(BlockTemplate template) {
        return (template.zero().isEmpty() || isZero(template.zero()).orElse(false))
                && (template.nonzero().isEmpty() || !isZero(template.nonzero()).orElse(true))
                && (template.unlessNonzero().isEmpty()
                        || isZero(template.unlessNonzero()).orElse(true))
                && matter.figures().content().text(template.unless()).isEmpty();
    }

    private Optional<Boolean> isZero(String formula) {
        return matter.figures().amount(matter.formula(formula)).map(amount -> amount.isZero());
    }

    private List<Block> write(BlockTemplate template) {
        if (!template.heading().isEmpty()) {
            return List.of(new Heading(SECTION, title(template.heading())));
        }
        if (!template.subheading().isEmpty()) {
            return List.of(new Heading(SUBSECTION, title(template.subheading())));
        }
        if (!template.table().isEmpty()) {
            return template.table().equals(EVERY_TABLE) ? tables.all() : tables.write(template.table());
        }
        if (!template.special().isEmpty()) {
            return special(template);
        }
        return template.each().isEmpty() ? sentence(template) : repeated(template);
    }

    private List<Block> special(BlockTemplate template) {
        return switch (template.special()) {
            case "projects" -> new ProjectWriter(matter, scope, sentences).write(template.text());
            case "goals" -> new GoalWriter(matter, scope, sentences).tables();
            case "texts" -> texts(template);
            case "classified" -> classified(template);
            default -> throw new IllegalArgumentException("no such block: " + template.special());
        };
    }

    /** The sentence on classified projects, else what the book itself has to say here. */
    private List<Block> classified(BlockTemplate template) {
        var runs = new ProjectMoney(matter).classified();
        return runs.isEmpty()
                ? ownOr(template.slot(), template.nothing())
                : paragraph(template.text(), Optional.of(scope.withRuns(runs)));
    }

    /** Every text of the book whose key begins with the slot, else the usual ones of the template. */
    private List<Block> texts(BlockTemplate template) {
        var own = matter.figures().content().texts().stream()
                .filter(text -> text.key().startsWith(template.slot()))
                .map(text -> text.text())
                .toList();
        var texts = own.isEmpty() ? matter.template().glossary() : own;
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < texts.size(); i++) {
            var words = Map.of("text", texts.get(i), "ordinal", ChineseNumeral.of(i + 1));
            sentences.write(template.text(), scope.with(words)).ifPresent(runs -> blocks.add(new Paragraph(runs)));
        }
        return blocks;
    }

    private List<Block> sentence(BlockTemplate template) {
        if (template.amount().isEmpty()) {
            return ownOr(template.slot(), template.text());
        }
        return paragraph(template.text(), about(template));
    }

    /** The book's own text in this slot, else the sentence of the template. */
    private List<Block> ownOr(String slot, String sentence) {
        return matter.figures()
                .content()
                .text(slot)
                .map(own -> lines(own.text()))
                .orElseGet(() -> paragraph(sentence, Optional.of(scope)));
    }

    private Optional<Scope> about(BlockTemplate template) {
        int slash = template.about().indexOf('/');
        var told = slash < 0
                ? RowRef.NONE
                : new RowRef(
                        template.about().substring(0, slash), template.about().substring(slash + 1));
        return Stream.of(template.amount().split("\\|"))
                .flatMap(amount -> matter.subject(matter.formula(amount), told).stream())
                .findFirst()
                .map(scope::about);
    }

    private List<Block> paragraph(String sentence, Optional<Scope> about) {
        return about.flatMap(known -> sentences.write(sentence, known))
                .filter(runs -> !runs.isEmpty())
                .map(runs -> List.<Block>of(new Paragraph(runs)))
                .orElseGet(List::of);
    }

    private static List<Block> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .<Block>map(line -> new Paragraph(List.of(new Run.Words(line))))
                .toList();
    }

    private List<Block> repeated(BlockTemplate template) {
        var blocks = new ArrayList<Block>();
        int ordinal = 0;
        for (var row : sentences.lists().rows(template.each(), scope)) {
            boolean isNothing = row.stated() && row.subject().isNothing();
            var sentence = isNothing ? template.nothing() : template.text();
            var words = Map.of("ordinal", Integer.toString(++ordinal));
            var about = scope.with(row.words()).with(words).about(row.subject());
            blocks.addAll(paragraph(sentence, Optional.of(about)));
        }
        return blocks;
    }
}
