package org.huizong.bench.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.huizong.bench.cell.Cell;

/** One cell. */
@Entity
@Table(name = "cell")
class JpaCell {

    @EmbeddedId
    Id id;

    @Column(nullable = false)
    long fen;

    @Column(nullable = false)
    long books;

    /** Columns of the primary key. */
    @Embeddable
    record Id(int year, String region, String cube, String code, String second, String word) implements Serializable {

        static Id of(Cell cell) {
            var key = cell.key();
            return new Id(cell.year(), cell.region(), key.cube(), key.code(), key.second(), key.word());
        }
    }
}
