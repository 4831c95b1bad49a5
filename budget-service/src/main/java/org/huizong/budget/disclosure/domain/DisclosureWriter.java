package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.disclosure.domain.BudgetDisclosure.Part;
import org.huizong.budget.disclosure.domain.template.DisclosureTemplate;
import org.huizong.contracts.money.AmountUnit;

/** 编制公开文本: writes the disclosure of a book from nothing but its content, last year's content and its goals. */
public final class DisclosureWriter {

    private final DisclosureTemplate template;
    private final Map<String, TableShape> shapes;
    private final CodeNames names;

    /** @param shapes which columns of which table add up; by number of the table */
    public DisclosureWriter(DisclosureTemplate template, Map<String, TableShape> shapes, CodeNames names) {
        this.template = template;
        this.shapes = Map.copyOf(shapes);
        this.names = names;
    }

    /**
     * What one disclosure is written from.
     *
     * @param lastYear content of the same unit's book of the year before, when it is stored
     */
    public record Source(
            BookIdentity identity, BookContent content, Optional<BookContent> lastYear, List<GoalSheet> goals) {

        public Source {
            goals = List.copyOf(goals);
        }
    }

    /** @throws IllegalArgumentException if the template names a list or a figure that cannot be */
    public BudgetDisclosure write(Source source, AmountUnit unit) {
        var relations = new Relations(template.relations(), new Places(template.places()));
        var figures = new BookFigures(source.content(), shapes, relations);
        var last = source.lastYear().map(content -> new BookFigures(content, shapes, relations));
        var matter = new Matter(
                figures,
                new PriorYear(figures, last, template.printedDirections()),
                names,
                source.goals(),
                template,
                template.toldStyle() ? FigureStyle.told(source.content(), unit) : FigureStyle.usual(unit));
        var blocks = new BlockWriter(matter, Scope.of(words(source.identity(), unit)));
        var parts = template.parts().stream()
                .map(part -> new Part(blocks.title(part.heading()), blocks.write(part.blocks())))
                .toList();
        return new BudgetDisclosure(blocks.title(template.title()), template.id(), parts);
    }

    private static Map<String, String> words(BookIdentity identity, AmountUnit unit) {
        return Map.of(
                "unitName", identity.unitName(),
                "year", Integer.toString(identity.year()),
                "lastYear", Integer.toString(identity.year() - 1),
                "money", unit.chineseName());
    }
}
