package org.huizong.aggregation.apply.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.contracts.event.v1.BudgetUnit;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/**
 * 流式读取 of the events of budgets: from the bytes to facts at their places in one pass, without a tree and without one
 * object a field. It takes and refuses what the binding to {@link DepartmentalBudgetChanged} takes and refuses, but steps over
 * the projects, which are no concern of the rollups.
 */
final class BudgetEventReader {

    private final JsonFactory json;
    private final SharedTexts texts = new SharedTexts();
    private final SharedPlaces places = new SharedPlaces();

    /**
     * What an event says.
     *
     * @param head the event without its views
     * @param views null when the event has none
     */
    record BudgetEvent(DepartmentalBudgetChanged head, List<ContentView> views) {}

    /** One content, with the statuses that it reached; null where the event does not tell. */
    record ContentView(List<String> statuses, Facts facts) {}

    BudgetEventReader(JsonFactory json) {
        this.json = json;
    }

    /**
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the bytes are no such event
     * @throws IllegalArgumentException if a fact stands where none can
     */
    synchronized BudgetEvent read(byte[] payload) throws IOException {
        try (var parser = json.createParser(payload)) {
            var fields = new JsonFields(parser, texts);
            parser.nextToken();
            var event = event(fields);
            if (parser.nextToken() != null) {
                throw fields.refused("more than one value");
            }
            return event;
        }
    }

    private BudgetEvent event(JsonFields fields) throws IOException {
        UUID bookId = null;
        Long version = null;
        Long epoch = null;
        String hash = null;
        String region = null;
        BudgetUnit unit = null;
        String coverage = null;
        Long year = null;
        String stage = null;
        List<ContentView> views = null;
        fields.begin();
        while (fields.next()) {
            switch (fields.name()) {
                case "bookId" -> bookId = fields.uuid(0);
                case "version" -> version = fields.whole(1);
                case "sourceEpoch" -> epoch = fields.whole(2);
                case "contentHash" -> hash = fields.text(3);
                case "region" -> region = fields.shared(4);
                case "budgetUnit" -> unit = fields.absent(5) ? null : unit(fields.nested());
                case "coverage" -> coverage = fields.shared(6);
                case "year" -> year = (long) fields.small(7);
                case "stage" -> stage = fields.shared(8);
                case "views" -> views = fields.absent(9) ? null : views(fields);
                default -> fields.skip();
            }
        }
        if (version == null || epoch == null || year == null) {
            throw fields.refused("version, sourceEpoch and year must be told");
        }
        var head = new DepartmentalBudgetChanged(
                bookId, version, epoch, hash, region, unit, coverage, year.intValue(), stage, List.of());
        return new BudgetEvent(head, views);
    }

    private static BudgetUnit unit(JsonFields fields) throws IOException {
        UUID id = null;
        String name = null;
        UUID department = null;
        fields.begin();
        while (fields.next()) {
            switch (fields.name()) {
                case "id" -> id = fields.uuid(0);
                case "name" -> name = fields.text(1);
                case "department" -> department = fields.uuid(2);
                default -> fields.skip();
            }
        }
        return new BudgetUnit(id, name, department);
    }

    private List<ContentView> views(JsonFields fields) throws IOException {
        var views = new ArrayList<ContentView>();
        fields.beginList();
        while (fields.nextElement()) {
            views.add(view(fields.nested()));
        }
        return views;
    }

    private ContentView view(JsonFields fields) throws IOException {
        List<String> statuses = null;
        Facts facts = null;
        fields.begin();
        while (fields.next()) {
            switch (fields.name()) {
                case "statuses" -> statuses = fields.absent(0) ? null : statuses(fields);
                case "contentHash" -> fields.text(1);
                case "facts" -> facts = fields.absent(2) ? null : facts(fields);
                default -> fields.skip();
            }
        }
        return new ContentView(statuses, facts);
    }

    private static List<String> statuses(JsonFields fields) throws IOException {
        var statuses = new ArrayList<String>();
        fields.beginList();
        while (fields.nextElement()) {
            statuses.add(fields.sharedElement());
        }
        return statuses;
    }

    private Facts facts(JsonFields fields) throws IOException {
        var facts = new TreeMap<Place, Measures>();
        fields.beginList();
        while (fields.nextElement()) {
            var fact = fact(fields.nested());
            Facts.add(facts, places.of(fact), Measures.ofAmount(fact.amountFen()));
        }
        return new Facts(facts);
    }

    private static Fact fact(JsonFields fields) throws IOException {
        String cube = null;
        String function = null;
        String economic = null;
        String nature = null;
        String source = null;
        String fund = null;
        String category = null;
        String project = null;
        String detail = null;
        Long amount = null;
        fields.begin();
        while (fields.next()) {
            switch (fields.name()) {
                case "cube" -> cube = fields.shared(0);
                case "function" -> function = fields.shared(1);
                case "economic" -> economic = fields.shared(2);
                case "nature" -> nature = fields.shared(3);
                case "source" -> source = fields.shared(4);
                case "fund" -> fund = fields.shared(5);
                case "category" -> category = fields.shared(6);
                case "project" -> project = fields.text(7);
                case "detail" -> detail = fields.shared(8);
                case "amountFen" -> amount = fields.whole(9);
                default -> fields.skip();
            }
        }
        if (amount == null) {
            throw fields.refused("amountFen must be told");
        }
        return new Fact(cube, function, economic, nature, source, fund, category, project, detail, amount);
    }
}
