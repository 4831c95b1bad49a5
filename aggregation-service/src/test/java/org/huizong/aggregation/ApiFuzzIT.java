package org.huizong.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.huizong.testsupport.ApiFuzz;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class ApiFuzzIT {

    private static final int REQUESTS_FOR_EACH_OPERATION = 20;

    @Test
    void nothingThatIsAskedIsAnInternalError() {
        var ids = List.of("653000", "650000", "1", "2025");
        assertThat(new ApiFuzz(20_251_121, ids).internalErrors(REQUESTS_FOR_EACH_OPERATION))
                .isEmpty();
    }
}
