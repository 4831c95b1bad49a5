package org.huizong.budget.disclosure.domain.template;

import java.util.List;
import java.util.Map;

/**
 * 公开文本的样式: the wording and the order of a disclosure. Pure data: another province is another file. What the names in
 * braces mean is told in {@code docs/disclosure.md}.
 *
 * @param sameAs id of the template whose wording this one takes; only places and relations are its own
 * @param tableSets ids of the table sets whose books are written in it
 * @param printedDirections words of published sentences that tell a direction
 * @param withheld what stands in the place of a withheld particular of a classified project
 * @param phrases parts of sentences that others name, such as {@code comparison} and {@code reason}
 * @param lists rows that sentences repeat themselves for, by name
 * @param tables headers of the tables, by number
 * @param places where the books of this template keep the figures that the wording names, when elsewhere
 * @param relations what binds figures that stand in no table
 * @param toldStyle whether figures are printed with the places that the book itself uses
 * @param glossary 名词解释 for a book that has none of its own
 */
public record DisclosureTemplate(
        String id,
        String sameAs,
        List<String> tableSets,
        String title,
        Directions directions,
        PrintedDirections printedDirections,
        String withheld,
        Map<String, String> phrases,
        Map<String, RowList> lists,
        List<TableLayout> tables,
        List<PartTemplate> parts,
        Map<String, String> places,
        TemplateRelations relations,
        boolean toldStyle,
        List<String> glossary) {

    public DisclosureTemplate {
        tableSets = Absent.none(tableSets);
        phrases = Absent.none(phrases);
        lists = Absent.none(lists);
        tables = Absent.none(tables);
        sameAs = Absent.none(sameAs);
        parts = Absent.none(parts);
        places = Absent.none(places);
        relations = relations == null ? TemplateRelations.NONE : relations;
        glossary = Absent.none(glossary);
    }

    /** The same wording with the tables of a table set. */
    public DisclosureTemplate withTables(List<TableLayout> others) {
        return new DisclosureTemplate(
                id,
                sameAs,
                tableSets,
                title,
                directions,
                printedDirections,
                withheld,
                phrases,
                lists,
                others,
                parts,
                places,
                relations,
                toldStyle,
                glossary);
    }

    /** This wording for the table sets and places of another template, whose relations are added to its own. */
    public DisclosureTemplate servedTo(DisclosureTemplate other) {
        return new DisclosureTemplate(
                other.id,
                id,
                other.tableSets,
                title,
                directions,
                printedDirections,
                withheld,
                phrases,
                lists,
                tables,
                parts,
                other.places,
                relations.and(other.relations),
                toldStyle,
                glossary);
    }

    /** Words for more, less and the same, of amounts and of rates. */
    public record Directions(Words amount, Words rate) {}

    public record Words(String more, String less, String same) {}

    public record PrintedDirections(List<String> more, List<String> less, List<String> same) {}

    /** @param heading of the part, such as 第三部分 {year} 年部门预算情况说明 */
    public record PartTemplate(String heading, List<BlockTemplate> blocks) {

        public PartTemplate {
            blocks = Absent.none(blocks);
        }
    }
}
