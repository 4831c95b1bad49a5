package org.huizong.platform.audit;

import java.util.OptionalLong;

/**
 * 审计记录: what was done to one object.
 *
 * @param actor name of the token; roles as it carried them
 * @param action a verb of the API such as {@code import} or {@code approval}
 * @param detail what a reviewer must know besides, such as an opinion or a waiver's reason; no classified text
 */
public record AuditEntry(
        String actor,
        String roles,
        String action,
        String objectType,
        String objectId,
        OptionalLong versionBefore,
        OptionalLong versionAfter,
        String detail) {}
