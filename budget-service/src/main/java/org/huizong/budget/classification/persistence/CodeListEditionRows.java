package org.huizong.budget.classification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

@ApplicationScoped
class CodeListEditionRows implements PanacheRepositoryBase<CodeListEditionEntity, CodeListEditionEntity.Key> {

    /** Which edition of a scheme is in force, without its rows. */
    record InForce(int validFrom, long version) {}

    private static final String INSERT_ONCE =
            """
            insert into code_list_edition (scheme, valid_from, source, list, version)
            values (:scheme, :validFrom, :source, cast(:list as json), 1)
            on conflict (scheme, valid_from) do nothing
            """;

    Optional<InForce> inForce(String scheme, int year) {
        return find("scheme = ?1 and validFrom <= ?2 order by validFrom desc", scheme, year)
                .project(InForce.class)
                .firstResultOptional();
    }

    Optional<CodeListEditionEntity> edition(String scheme, int validFrom) {
        return findByIdOptional(new CodeListEditionEntity.Key(scheme, validFrom));
    }

    Optional<CodeListEditionEntity> lockedEdition(String scheme, int validFrom) {
        return findByIdOptional(new CodeListEditionEntity.Key(scheme, validFrom), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Two services that start at once on an empty database do not disturb each other. */
    void insertOnce(String scheme, int validFrom, String source, String list) {
        getEntityManager()
                .createNativeQuery(INSERT_ONCE)
                .setParameter("scheme", scheme)
                .setParameter("validFrom", validFrom)
                .setParameter("source", source)
                .setParameter("list", list)
                .executeUpdate();
    }
}
