package org.huizong.aggregation.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.platform.web.Page;

/** 预算年度: the years of which something is published, newest first. */
@Path("/v1/years")
@Tag(name = "years")
public class YearResource {

    private static final String PUBLISHED_YEARS =
            """
            select year, count(*) as books, array_agg(distinct stage order by stage) as stages from contribution
            where to_batch is null and event_source = 'budget' and views & 1 <> 0 group by year order by year desc
            """;

    private final DataSource dataSource;

    public YearResource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public record YearResponse(String id, String href, int year, List<String> stages, long books) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getYears", summary = "The years of which books are published")
    public Page<YearResponse> getYears() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(PUBLISHED_YEARS);
                var row = statement.executeQuery()) {
            var years = new ArrayList<YearResponse>();
            while (row.next()) {
                int year = row.getInt("year");
                years.add(new YearResponse(
                        Integer.toString(year),
                        "/v1/rollups?year=" + year,
                        year,
                        Arrays.asList((String[]) row.getArray("stages").getArray()),
                        row.getLong("books")));
            }
            return Page.whole(years);
        }
    }
}
