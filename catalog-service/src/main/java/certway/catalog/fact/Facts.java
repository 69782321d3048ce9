package certway.catalog.fact;

import certway.catalog.register.Followed;
import certway.catalog.register.MongoChangeLog;
import certway.catalog.register.Register;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The fact register: answered from memory, kept as a log of every change. */
@Component
public class Facts implements Followed {

    private static final String COLLECTION = "fact_log";

    private final Register<FactBook> register;
    private final InstantSource clock;

    Facts(MongoDatabase database, InstantSource clock) {
        this.register = new Register<>(new MongoChangeLog(database, COLLECTION), FactBook::of);
        this.clock = clock;
    }

    /** Every index that the register needs. */
    public static List<IndexPlan> indexes() {
        return List.of(MongoChangeLog.index(COLLECTION));
    }

    public Optional<Fact> find(String id) {
        return register.view().find(id);
    }

    /** Facts are dated by days in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Register<FactBook> register() {
        return register;
    }

    @Override
    public void synchronise() {
        register.synchronise();
    }
}
