package org.huizong.budget.classification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "code_list_edition")
@IdClass(CodeListEditionEntity.Key.class)
class CodeListEditionEntity {

    @Id
    String scheme;

    @Id
    @Column(name = "valid_from")
    int validFrom;

    String source;

    /** Column names and cells as JSON: {@code {"columns":[…],"rows":[[…],…]}}. */
    @ColumnTransformer(write = "cast(? as json)")
    String list;

    long version;

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        String scheme;
        int validFrom;

        Key() {}

        Key(String scheme, int validFrom) {
            this.scheme = scheme;
            this.validFrom = validFrom;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && scheme.equals(key.scheme) && validFrom == key.validFrom;
        }

        @Override
        public int hashCode() {
            return Objects.hash(scheme, validFrom);
        }
    }
}
