package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.workbook.BookWorkbooks;
import org.huizong.budget.workbook.EditedCell;
import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** A workbook that was written here comes back as the book that it was written from, if nobody changed what it shows. */
@Singleton
class WorkbookFilings {

    /** Enough to find the changes by. */
    private static final int MAX = 50;

    private final BookWorkbooks workbooks;
    private final JsonFilings books;

    WorkbookFilings(BookWorkbooks workbooks, JsonFilings books) {
        this.workbooks = workbooks;
        this.books = books;
    }

    /**
     * Empty for a workbook that was not written here.
     *
     * @throws ProblemException if a visible cell says something else than the content behind it
     */
    Optional<DocumentFilings.Read> read(byte[] xlsx, Overrides overrides) throws JsonProcessingException {
        var exact = workbooks.exactContent(xlsx);
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        var bytes = exact.get().getBytes(StandardCharsets.UTF_8);
        var written = books.read(bytes, Overrides.NONE).filing();
        var edited = workbooks.edited(xlsx, written.identity(), written.content());
        if (!edited.isEmpty()) {
            throw edited(edited);
        }
        return Optional.of(books.read(bytes, overrides));
    }

    private static ProblemException edited(List<EditedCell> edited) {
        return new ProblemException(
                BudgetProblem.WORKBOOK_EDITED,
                new Text(
                        edited.size() + " 个单元格导出后被改动。要以改动后的表为准，请删除隐藏工作表 huizong 后再导入（按公开表转录）；要改明细行，请改后用 PUT 或明细行表填报。",
                        edited.size()
                                + " cells were changed after the export. For the tables as they are now, delete the hidden"
                                + " sheet huizong and import again; to change lines, file them with PUT or as a table of lines."),
                edited.stream().limit(MAX).map(WorkbookFilings::detail).toList());
    }

    private static ProblemDetail detail(EditedCell cell) {
        var members = new LinkedHashMap<String, Object>();
        members.put("sheet", cell.sheet());
        members.put("cell", cell.cell());
        members.put("shown", cell.shown());
        members.put("stored", cell.stored());
        return new ProblemDetail(members);
    }
}
