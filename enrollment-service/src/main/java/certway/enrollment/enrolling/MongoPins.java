package certway.enrollment.enrolling;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Pins;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The enrollments, version by version. */
@Component
final class MongoPins implements Pins {

    private final MongoCollection<Document> documents;
    private final Enrollments enrollments;

    MongoPins(MongoDatabase database, Enrollments enrollments) {
        this.documents = database.getCollection(MongoEnrollments.COLLECTION);
        this.enrollments = enrollments;
    }

    @Override
    public long count(Version version) {
        return documents.countDocuments(EnrollmentDocuments.movable(version));
    }

    @Override
    public List<Enrollment> page(Version version, String after, int limit) {
        return documents
                .find(and(EnrollmentDocuments.movable(version), gt("_id", after)))
                .sort(ascending("_id"))
                .limit(limit)
                .map(EnrollmentDocuments::enrollment)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return enrollments.find(id);
    }

    @Override
    public boolean save(EnrollmentEvent.Migrated move, AuditEntry entry) {
        return enrollments.save(Change.of(move).by(entry));
    }
}
