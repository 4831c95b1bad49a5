package org.huizong.budget.departmentalbudget.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.application.Waiver;
import org.huizong.budget.departmentalbudget.application.Waivers;
import org.huizong.contracts.access.AccessScope;

@ApplicationScoped
class PanacheWaivers implements Waivers, PanacheRepositoryBase<WaiverEntity, WaiverEntity.Key> {

    private static final String WITHIN_SCOPE =
            """
            select b.id from departmental_budget b join budget_unit u on u.id = b.budget_unit_id where {entitled}
            """;

    @Override
    public void add(UUID bookId, String contentHash, Waiver waiver) {
        var known = of(bookId, contentHash, waiver.findingId());
        if (known.stream().allMatch(this::isRevoked)) {
            persist(WaiverEntity.of(
                    new WaiverEntity.Key(bookId, contentHash, waiver.findingId(), known.size() + 1), waiver));
        }
    }

    @Override
    public boolean revoke(UUID bookId, String contentHash, Waiver revocation, AccessScope scope) {
        if (!isEntitled(bookId, scope)) {
            return false;
        }
        var standing = of(bookId, contentHash, revocation.findingId()).stream()
                .filter(waiver -> !isRevoked(waiver))
                .findFirst();
        standing.ifPresent(waiver -> getEntityManager().persist(RevocationEntity.of(waiver.key(), revocation)));
        return standing.isPresent();
    }

    private List<WaiverEntity> of(UUID bookId, String contentHash, String findingId) {
        return list("bookId = ?1 and contentHash = ?2 and findingId = ?3", bookId, contentHash, findingId);
    }

    private boolean isRevoked(WaiverEntity waiver) {
        return getEntityManager().find(RevocationEntity.class, waiver.key()) != null;
    }

    @Override
    public List<Waiver> of(UUID bookId, String contentHash, AccessScope scope) {
        return all(bookId, scope).stream()
                .filter(kept -> kept.contentHash().equals(contentHash)
                        && kept.revocation().isEmpty())
                .map(Kept::waiver)
                .sorted(Comparator.comparing(Waiver::at).thenComparing(Waiver::findingId))
                .toList();
    }

    @Override
    public List<Kept> all(UUID bookId, AccessScope scope) {
        if (!isEntitled(bookId, scope)) {
            return List.of();
        }
        var revocations = getEntityManager()
                .createQuery("from RevocationEntity where bookId = ?1", RevocationEntity.class)
                .setParameter(1, bookId)
                .getResultStream()
                .collect(Collectors.toMap(RevocationEntity::key, RevocationEntity::toRevocation));
        return find("bookId = ?1 order by waivedAt desc, findingId, ordinal desc", bookId).stream()
                .map(entity -> new Kept(
                        entity.contentHash, entity.toWaiver(), Optional.ofNullable(revocations.get(entity.key()))))
                .toList();
    }

    private boolean isEntitled(UUID bookId, AccessScope scope) {
        return !new ScopedQuery(WITHIN_SCOPE, scope)
                .and("b.id = :id", "id", bookId)
                .rows(getEntityManager(), 1)
                .isEmpty();
    }
}
