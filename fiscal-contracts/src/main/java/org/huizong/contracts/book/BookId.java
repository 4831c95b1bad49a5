package org.huizong.contracts.book;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * 部门预算的标识: a book is one budget unit × fiscal year × stage; a budget unit is a region and its printed name without
 * spaces. The id is the name-based UUID of these, so that every service that reads the same document names the same book.
 */
public final class BookId {

    private BookId() {}

    public static UUID of(String region, String unitName, int year, Stage stage) {
        return nameBased("book", region, unitNameWithoutSpaces(unitName), Integer.toString(year), stage.code());
    }

    /** The id of the budget unit (预算单位) itself. */
    public static UUID ofBudgetUnit(String region, String unitName) {
        return nameBased("budget-unit", region, unitNameWithoutSpaces(unitName));
    }

    /** The id of one edition of a code list. */
    public static UUID ofCodeList(String scheme, int validFrom) {
        return nameBased("code-list", scheme, Integer.toString(validFrom));
    }

    public static String unitNameWithoutSpaces(String printedName) {
        return printedName.replaceAll("[\\s\\u3000\\u00a0]+", "");
    }

    private static UUID nameBased(String... parts) {
        // The unit separator cannot stand in a printed name, so no two different identities share one text.
        return UUID.nameUUIDFromBytes(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }
}
