package certway.catalog.exchange.job;

import certway.platform.mongo.IndexPlan;
import java.util.List;
import java.util.stream.Stream;

/** Every index that imports need. */
public final class ImportIndexes {

    private ImportIndexes() {}

    public static List<IndexPlan> all() {
        return Stream.concat(Imports.indexes().stream(), Stream.of(Uploads.index()))
                .toList();
    }
}
