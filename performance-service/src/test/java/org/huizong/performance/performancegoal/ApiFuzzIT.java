package org.huizong.performance.performancegoal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.huizong.testsupport.ApiFuzz;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class ApiFuzzIT {

    private static final int REQUESTS_FOR_EACH_OPERATION = 20;

    @Test
    void nothingThatIsAskedIsAnInternalError() {
        var ids = List.of(new UUID(1, 1).toString(), "1", "653001");
        assertThat(new ApiFuzz(20_251_121, ids).internalErrors(REQUESTS_FOR_EACH_OPERATION))
                .isEmpty();
    }
}
