package certway.catalog.pathway;

import certway.catalog.register.MongoChangeLog;
import certway.catalog.register.Register;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pathway data: answered from memory, kept as a log of every change. */
@Component
public class Pathways {

    private static final String COLLECTION = "pathway_log";

    private final Register<PathwayGraph> register;

    Pathways(MongoDatabase database) {
        this.register = new Register<>(new MongoChangeLog(database, COLLECTION), PathwayGraph::of);
    }

    /** Every index that the data needs. */
    public static List<IndexPlan> indexes() {
        return List.of(MongoChangeLog.index(COLLECTION));
    }

    Register<PathwayGraph> register() {
        return register;
    }

    PathwayGraph graph() {
        return register.view();
    }

    void synchronise() {
        register.synchronise();
    }
}
