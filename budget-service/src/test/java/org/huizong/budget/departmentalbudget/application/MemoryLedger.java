package org.huizong.budget.departmentalbudget.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.AdjustmentDocument;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Caller;

/** Every port of the use cases in memory; it keeps the order in which things were written. */
final class MemoryLedger
        implements DepartmentalBudgets,
                BookContents,
                BudgetUnitRegister,
                BudgetAnnouncements,
                BookAudit,
                Waivers,
                Adjustments {

    final List<String> written = new ArrayList<>();
    final MemoryClassifiedParts classified = new MemoryClassifiedParts(written);
    private final Map<UUID, DepartmentalBudget> books = new HashMap<>();
    private final Map<String, CheckedContent> contents = new HashMap<>();
    private final Map<String, List<Waiver>> waivers = new HashMap<>();
    private final List<AdjustmentDocument> documents = new ArrayList<>();

    @Override
    public void lock(UUID id) {
        written.add("lock");
    }

    @Override
    public void lockAll(SortedSet<UUID> ids) {
        written.add("lock all");
    }

    @Override
    public Optional<DepartmentalBudget> find(UUID id, AccessScope scope) {
        // As storage gives it: a new object, so that nothing is kept that was not appended.
        return Optional.ofNullable(books.get(id))
                .map(book -> new DepartmentalBudget(
                        book.identity(), book.partitionRegion(), book.newest().orElseThrow(), book.standing()));
    }

    @Override
    public void append(DepartmentalBudget book, BookVersion version) {
        books.put(book.id(), book);
        written.add("version " + version.version() + " " + version.status().code());
    }

    @Override
    public StoredContent stored(BookContent content, Origin origin, Coverage coverage) {
        return new StoredContent(Integer.toHexString(Objects.hash(content, coverage.code())), new byte[0]);
    }

    @Override
    public void keep(UUID bookId, CheckedContent content) {
        contents.put(bookId + content.stamp().contentHash(), content);
        written.add("content");
    }

    @Override
    public Optional<CheckedContent> find(UUID bookId, String contentHash, AccessScope scope) {
        return Optional.ofNullable(contents.get(bookId + contentHash));
    }

    @Override
    public boolean reaches(BookIdentity identity, AccessScope scope) {
        return scope.allRegions() || scope.regions().contains(identity.region());
    }

    @Override
    public boolean register(BookIdentity identity) {
        written.add("unit");
        return false;
    }

    @Override
    public List<BookIdentity> unitsBelow(BookIdentity department) {
        return List.of();
    }

    @Override
    public Optional<UUID> department(BookIdentity identity) {
        return Optional.empty();
    }

    @Override
    public void announce(DepartmentalBudget book, List<StandingContent> views) {
        written.add("event " + views.stream().map(StandingContent::statuses).toList());
    }

    @Override
    public void wrote(DepartmentalBudget book, BookVersion version, Caller caller) {
        written.add("audit " + version.act().kind().code() + " by " + caller.name());
    }

    @Override
    public void amendedClassifiedPart(DepartmentalBudget book, Caller caller) {
        written.add("audit classified-amendment by " + caller.name());
    }

    @Override
    public void waived(DepartmentalBudget book, Waiver waiver, Caller caller) {
        written.add("audit waiver by " + caller.name());
    }

    @Override
    public void revoked(DepartmentalBudget book, Waiver revocation, Caller caller) {
        written.add("audit waiver-revocation by " + caller.name());
    }

    @Override
    public boolean revoke(UUID bookId, String contentHash, Waiver revocation, AccessScope scope) {
        return waivers.getOrDefault(bookId + contentHash, new ArrayList<>())
                .removeIf(waiver -> waiver.findingId().equals(revocation.findingId()));
    }

    @Override
    public void add(UUID bookId, String contentHash, Waiver waiver) {
        waivers.computeIfAbsent(bookId + contentHash, key -> new ArrayList<>()).add(waiver);
    }

    @Override
    public void keep(AdjustmentDocument document) {
        documents.removeIf(known -> known.bookId().equals(document.bookId()) && known.version() == document.version());
        documents.add(document);
    }

    @Override
    public Optional<AdjustmentDocument> newest(UUID bookId, AccessScope scope) {
        return documents.stream()
                .filter(document -> document.bookId().equals(bookId))
                .max(Comparator.comparing(AdjustmentDocument::version));
    }

    @Override
    public List<Listed> page(BookFilter filter, BookShelf.PageRequest page, AccessScope scope) {
        throw new UnsupportedOperationException("no use case reads the list");
    }

    @Override
    public List<Kept> all(UUID bookId, AccessScope scope) {
        throw new UnsupportedOperationException("no use case reads the kept waivers");
    }

    @Override
    public List<Waiver> of(UUID bookId, String contentHash, AccessScope scope) {
        return waivers.getOrDefault(bookId + contentHash, List.of());
    }
}
