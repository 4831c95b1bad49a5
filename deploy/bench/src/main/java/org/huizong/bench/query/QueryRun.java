package org.huizong.bench.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.huizong.bench.query.Load.Outcome;
import org.huizong.bench.workload.Workload;

/** 查询: the six shapes, with and without a kept answer, beside an endpoint that does nothing. */
public final class QueryRun {

    private final Workload workload;
    private final double seconds;
    private final AtomicInteger asked = new AtomicInteger();

    /** One shape; {@code failure} tells why a figure is missing. */
    public record Answered(
            String shape,
            double cachedPerSecond,
            double cachedP99,
            double uncachedPerSecond,
            double uncachedP50,
            double uncachedP99,
            String failure) {}

    /** @param barePerSecond of the endpoint that does nothing but answer */
    public record Result(double barePerSecond, double bareP99, List<Answered> shapes) {}

    /** @param seconds of each measurement */
    public QueryRun(Workload workload, double seconds) {
        this.workload = workload;
        this.seconds = seconds;
    }

    public Result run(int port, Path checkout, Path directory) throws IOException {
        Outcome bare;
        try (var endpoint = BareEndpoint.start(checkout, directory)) {
            var load = new Load(endpoint.port(), "application/json");
            load.closed(number -> "/v1/rollups", seconds);
            bare = load.closed(number -> "/v1/rollups", seconds);
        }
        var shapes = new ArrayList<Answered>();
        for (var shape : Shape.values()) {
            shapes.add(ask(shape, port));
        }
        return new Result(bare.perSecond(), bare.p99(), shapes);
    }

    private Answered ask(Shape shape, int port) {
        var load = new Load(port, shape.accept());
        var same = shape.same(workload);
        load.closed(number -> same, seconds / 2);
        var cached = load.closed(number -> same, seconds);
        load.closed(fresh(shape), seconds / 2);
        var uncached = load.closed(fresh(shape), seconds);
        return new Answered(
                shape.title(),
                cached.perSecond(),
                cached.p99(),
                uncached.perSecond(),
                uncached.p50(),
                uncached.p99(),
                cached.failure().isEmpty() ? uncached.failure() : cached.failure());
    }

    private IntFunction<String> fresh(Shape shape) {
        return number -> shape.other(workload, asked.getAndIncrement());
    }

    /** All shapes but the export in turn, none of them kept. */
    private IntFunction<String> mixed() {
        var shapes = List.of(Shape.NATION, Shape.TREE, Shape.CHILDREN, Shape.SERIES, Shape.RANKING);
        return number -> shapes.get(number % shapes.size()).other(workload, asked.getAndIncrement());
    }

    /** The most that the mixture reaches. */
    public double peak(int port) {
        return new Load(port, "application/json").closed(mixed(), seconds).perSecond();
    }

    /** @return p99 in milliseconds at this pace, from the moment at which a question was due */
    public double p99(int port, double perSecond, double during) {
        var outcome = new Load(port, "application/json").paced(mixed(), during, perSecond);
        return outcome.failure().isEmpty() ? outcome.p99() : Double.NaN;
    }
}
