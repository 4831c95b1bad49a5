package org.huizong.bench.peer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The newest state of one book. */
@Entity
@Table(name = "book")
class JpaBook {

    @Id
    UUID id;

    @Column(nullable = false)
    byte[] state;
}
