package certway.enrollment.enrolling;

import static com.mongodb.client.model.Filters.in;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.platform.event.EventIds;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document per learner and program, found by its {@code _id} alone. */
@Component
final class MongoCompletions implements Completions {

    private final MongoCollection<Document> completions;

    MongoCompletions(MongoDatabase database) {
        this.completions = database.getCollection("completions");
    }

    @Override
    public void add(LearnerId learner, ProgramId program, Instant completedAt) {
        Document completion = new Document("_id", id(learner, program))
                .append("learnerId", learner.value())
                .append("programId", program.value())
                .append("completedAt", Date.from(completedAt));
        try {
            completions.insertOne(completion);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Set<ProgramId> among(Set<ProgramId> programs, LearnerId learner) {
        if (programs.isEmpty()) {
            return Set.of();
        }
        List<String> ids =
                programs.stream().map(program -> id(learner, program)).toList();
        return completions
                .find(in("_id", ids))
                .map(document -> new ProgramId(document.getString("programId")))
                .into(new HashSet<>());
    }

    private static String id(LearnerId learner, ProgramId program) {
        return EventIds.of("completed", learner.value(), program.value());
    }
}
