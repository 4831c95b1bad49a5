package org.huizong.performance.performancegoal.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "performance_book")
class PerformanceBookEntity {

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    Long ordinal;

    String region;

    @Column(name = "region_path")
    String[] regionPath;

    @Column(name = "unit_name")
    String unitName;

    @Column(name = "budget_unit_id")
    UUID budgetUnitId;

    @Column(name = "fiscal_year")
    int fiscalYear;

    String stage;

    @Column(name = "partition_region")
    String partitionRegion;

    String status;
    long version;

    @Column(name = "submitted_version")
    Long submittedVersion;

    @Column(name = "approved_version")
    Long approvedVersion;

    @Column(name = "published_version")
    Long publishedVersion;
}
