package org.huizong.platform.idempotency;

import java.util.Map;

/** @param body null when the answer had none */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {}
