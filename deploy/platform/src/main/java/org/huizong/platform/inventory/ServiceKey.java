package org.huizong.platform.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 服务密钥: what one service of the set shows another. The set has one, from the environment; without it nothing opens. */
@ApplicationScoped
public class ServiceKey {

    public static final String HEADER = "Huizong-Service-Key";

    private final Optional<String> key;

    ServiceKey(@ConfigProperty(name = "huizong.service.key") Optional<String> key) {
        this.key = key.filter(text -> !text.isBlank());
    }

    public Optional<String> value() {
        return key;
    }

    /** @param shown what a caller showed; null for nothing */
    boolean opens(String shown) {
        return shown != null
                && key.filter(known -> MessageDigest.isEqual(
                                known.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
