package org.huizong.aggregation.classification.application;

import java.util.UUID;
import org.huizong.aggregation.classification.application.RegisteredUnit.Announced;
import org.huizong.contracts.classification.CodeList;

/** 科目目录版本 that an administrator put in, in force from a fiscal year on. */
public record StoredEdition(UUID id, Announced announced, int validFrom, CodeList list) {}
