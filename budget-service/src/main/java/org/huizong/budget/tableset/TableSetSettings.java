package org.huizong.budget.tableset;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where a bureau keeps table sets of its own. */
@ConfigMapping(prefix = "huizong.table-set")
interface TableSetSettings {

    /** Directory whose {@code *.yaml} files are read at the start, behind the shipped ones; none when it is not set. */
    Optional<Path> directory();
}
