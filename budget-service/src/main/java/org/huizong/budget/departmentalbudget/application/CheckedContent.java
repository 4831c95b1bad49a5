package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;

/** A content with what reading and the checks say about it. */
public record CheckedContent(ContentStamp stamp, BookContent content, int printedTables, List<Finding> findings) {}
