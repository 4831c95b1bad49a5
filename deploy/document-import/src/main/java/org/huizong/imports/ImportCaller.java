package org.huizong.imports;

import org.huizong.contracts.access.AccessScope;

/** 经办人: who asked for the import, and how far the token reached then; a job goes on with both. */
public record ImportCaller(AccessScope scope, String name) {}
