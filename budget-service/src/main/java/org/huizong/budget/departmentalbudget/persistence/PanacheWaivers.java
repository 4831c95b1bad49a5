package org.huizong.budget.departmentalbudget.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
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
        var key = new WaiverEntity.Key(bookId, contentHash, waiver.findingId());
        if (findByIdOptional(key).isEmpty()) {
            persist(WaiverEntity.of(key, waiver));
        }
    }

    @Override
    public List<Waiver> of(UUID bookId, String contentHash, AccessScope scope) {
        return isEntitled(bookId, scope)
                ? find("bookId = ?1 and contentHash = ?2 order by waivedAt, findingId", bookId, contentHash).stream()
                        .map(WaiverEntity::toWaiver)
                        .toList()
                : List.of();
    }

    @Override
    public List<Kept> all(UUID bookId, AccessScope scope) {
        return isEntitled(bookId, scope)
                ? find("bookId = ?1 order by waivedAt desc, findingId", bookId).stream()
                        .map(entity -> new Kept(entity.contentHash, entity.toWaiver()))
                        .toList()
                : List.of();
    }

    private boolean isEntitled(UUID bookId, AccessScope scope) {
        return !new ScopedQuery(WITHIN_SCOPE, scope)
                .and("b.id = :id", "id", bookId)
                .rows(getEntityManager(), 1)
                .isEmpty();
    }
}
