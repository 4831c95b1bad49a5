package org.huizong.platform.access;

import org.huizong.contracts.access.AccessScope;

/** 经办人: who asks, and how far the token reaches. */
public record Caller(AccessScope scope, String name) {}
