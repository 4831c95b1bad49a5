package org.huizong.bench.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The next offset of one partition. */
@Entity
@Table(name = "consumed")
class JpaOffset {

    @Id
    int partition;

    @Column(name = "next_offset", nullable = false)
    long nextOffset;
}
