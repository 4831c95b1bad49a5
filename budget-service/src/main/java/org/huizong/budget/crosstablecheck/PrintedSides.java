package org.huizong.budget.crosstablecheck;

/** Both sides of a relation as a finding shows them, with the names and values that its message repeats. */
record PrintedSides(
        Finding.Side left, Finding.Side right, Text leftName, Text leftValue, Text rightName, Text rightValue) {

    static PrintedSides of(Evaluation evaluation, TableVocabulary vocabulary) {
        var unit = evaluation.left().get(0).unit();
        var kind = evaluation.left().get(0).kind();
        var left = new PrintedSide(evaluation.left(), kind, unit, vocabulary);
        var right = new PrintedSide(evaluation.sides().compared(), kind, unit, vocabulary);
        if (!evaluation.relation().isPercentage()) {
            return new PrintedSides(
                    left.side(), right.side(), left.name(), left.spokenValue(), right.name(), right.spokenValue());
        }
        var whole = new PrintedSide(evaluation.sides().base(), kind, unit, vocabulary);
        var expected = evaluation.expected() + "%";
        var where = right.side().where() + " ÷ " + whole.side().where();
        return new PrintedSides(
                left.side(),
                new Finding.Side(where, right.side().line(), expected),
                left.name(),
                left.spokenValue(),
                quotient(right, whole),
                new Text(expected, expected));
    }

    private static Text quotient(PrintedSide part, PrintedSide whole) {
        return new Text(quotient(part, whole, "zh"), quotient(part, whole, "en"));
    }

    private static String quotient(PrintedSide part, PrintedSide whole, String language) {
        return told(part, language) + " ÷ " + told(whole, language);
    }

    private static String told(PrintedSide side, String language) {
        return side.name().in(language) + " " + side.spokenValue().in(language);
    }
}
