package certway.enrollment.enrolling;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.platform.DependencyUnavailable;
import certway.platform.outbox.Outbox;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The {@code _id} is a function of learner, program and cycle: there cannot be two. */
final class MongoEnrollments implements Enrollments {

    static final String COLLECTION = "enrollments";

    private static final String ID = "_id";
    private static final String COUNT = "count";

    private final MongoCollection<Document> enrollments;
    private final InstantSource clock;
    private final Consumer<Object> wake;

    /**
     * The store on a database.
     *
     * @param wake is told the id of each document that got an event to publish
     */
    MongoEnrollments(MongoDatabase database, InstantSource clock, Consumer<Object> wake) {
        this.enrollments = database.getCollection(COLLECTION);
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return first(eq(ID, id.value()));
    }

    @Override
    public Optional<Enrollment> findOwn(LearnerId learner, EnrollmentId id) {
        return first(and(eq(ID, id.value()), eq(EnrollmentDocuments.LEARNER, learner.value())));
    }

    private Optional<Enrollment> first(Bson filter) {
        return Optional.ofNullable(enrollments.find(filter).first()).map(EnrollmentDocuments::enrollment);
    }

    @Override
    public List<Enrollment> page(LearnerId learner, @Nullable Position after, int limit) {
        Bson own = eq(EnrollmentDocuments.LEARNER, learner.value());
        return enrollments
                .find(after == null ? own : and(own, behind(after)))
                .sort(descending(EnrollmentDocuments.ACTIVATED_AT, ID))
                .limit(limit)
                .map(EnrollmentDocuments::enrollment)
                .into(new ArrayList<>());
    }

    private static Bson behind(Position position) {
        Date activatedAt = Date.from(position.activatedAt());
        return or(
                lt(EnrollmentDocuments.ACTIVATED_AT, activatedAt),
                and(eq(EnrollmentDocuments.ACTIVATED_AT, activatedAt), lt(ID, position.id())));
    }

    @Override
    public SortedMap<Integer, Integer> learners(ProgramId program, Instant now) {
        SortedMap<Integer, Integer> learners = new TreeMap<>();
        Bson studied = EnrollmentDocuments.activeIn(program, now);
        enrollments
                .aggregate(List.of(
                        Aggregates.match(studied),
                        Aggregates.group("$" + EnrollmentDocuments.VERSION, Accumulators.sum(COUNT, 1))))
                .forEach(group -> learners.put(group.getInteger(ID), group.getInteger(COUNT)));
        return learners;
    }

    @Override
    public boolean add(EnrollmentEvent.Activated first) {
        Document document = EnrollmentDocuments.identity(first.enrollment());
        EnrollmentDocuments.changeable(first.enrollment()).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        document.putAll(Outbox.initial(List.of(EnrollmentMessages.envelope(first)), clock.instant()));
        try {
            enrollments.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        wake.accept(first.enrollment().id().value());
        return true;
    }

    @Override
    public boolean save(EnrollmentEvent change) {
        Enrollment changed = change.enrollment();
        Bson publish = Outbox.push(List.of(EnrollmentMessages.envelope(change)), clock.instant());
        if (!update(and(previous(changed), Outbox.hasRoom()), combine(changes(changed), publish))) {
            refuseIfFull(changed);
            return false;
        }
        wake.accept(changed.id().value());
        return true;
    }

    @Override
    public boolean save(Enrollment changed) {
        return update(previous(changed), changes(changed));
    }

    private boolean update(Bson filter, Bson update) {
        return enrollments.updateOne(filter, update).getModifiedCount() == 1;
    }

    /** Too many events wait for the broker: one more may not be dropped, so nothing is changed. */
    private void refuseIfFull(Enrollment changed) {
        Document current = enrollments.find(previous(changed)).first();
        if (current != null && Outbox.isFull(current)) {
            throw new DependencyUnavailable("The message broker", null);
        }
    }

    private static Bson previous(Enrollment changed) {
        return and(eq(ID, changed.id().value()), eq(EnrollmentDocuments.REVISION, changed.revision() - 1));
    }

    private static Bson changes(Enrollment enrollment) {
        return combine(EnrollmentDocuments.changeable(enrollment).entrySet().stream()
                .map(field -> field.getValue() == null
                        ? unset(Objects.requireNonNull(field.getKey()))
                        : set(field.getKey(), field.getValue()))
                .toList());
    }
}
