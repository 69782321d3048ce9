package certway.enrollment.enrolling;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.personal.model.Erased;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventEnvelope;
import certway.platform.outbox.Outbox;
import certway.platform.web.Page;
import certway.platform.web.Problems;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The {@code _id} is a function of learner, program and cycle: there cannot be two. */
final class MongoEnrollments implements Enrollments {

    static final String COLLECTION = "enrollments";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);

    private static final String ID = "_id";
    private static final String COUNT = "count";

    private final MongoCollection<Document> enrollments;
    private final InstantSource clock;
    private final Consumer<Object> wake;
    private final AuditLog audit;
    private final Erased erased;

    /** What is written of acts, and of who may not come back. */
    record Logs(AuditLog audit, Erased erased) {}

    /**
     * The store on a database.
     *
     * @param wake is told the id of each document that got an event to publish
     */
    MongoEnrollments(MongoDatabase database, InstantSource clock, Consumer<Object> wake, Logs logs) {
        this.enrollments = database.getCollection(COLLECTION);
        this.clock = clock;
        this.wake = wake;
        this.audit = logs.audit();
        this.erased = logs.erased();
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
    public Optional<Enrollment> latest(LearnerId learner, ProgramId program) {
        return Optional.ofNullable(enrollments
                        .find(and(
                                eq(EnrollmentDocuments.LEARNER, learner.value()),
                                eq(EnrollmentDocuments.PROGRAM, program.value())))
                        .sort(descending(EnrollmentDocuments.CYCLE))
                        .limit(1)
                        .first())
                .map(EnrollmentDocuments::enrollment);
    }

    @Override
    public List<Enrollment> ended(Instant now, int limit) {
        return enrollments
                .find(EnrollmentDocuments.endedBy(now))
                .limit(limit)
                .map(EnrollmentDocuments::enrollment)
                .into(new ArrayList<>());
    }

    List<Enrollment> all(Set<EnrollmentId> ids) {
        return enrollments
                .find(in(ID, ids.stream().map(EnrollmentId::value).toList()))
                .map(EnrollmentDocuments::enrollment)
                .into(new ArrayList<>());
    }

    /** Everybody's, the latest first. */
    <T> Page<T> roster(List<Bson> filters, LatestFirst.Request request, Function<Enrollment, T> body) {
        return new LatestFirst(enrollments, EnrollmentDocuments.ACTIVATED_AT)
                .page(filters, request, document -> body.apply(EnrollmentDocuments.enrollment(document)));
    }

    /** The same without an end, one by one. */
    void each(List<Bson> filters, Consumer<Enrollment> action) {
        new LatestFirst(enrollments, EnrollmentDocuments.ACTIVATED_AT)
                .each(filters, document -> action.accept(EnrollmentDocuments.enrollment(document)));
    }

    @Override
    public boolean add(Change first) {
        if (erased.contains(first.enrollment().learner().value())) {
            throw Problems.failure(Problems.problem(HttpStatus.GONE, "account-erased", "This account is being erased"));
        }
        Document document = EnrollmentDocuments.identity(first.enrollment());
        EnrollmentDocuments.changeable(first.enrollment()).forEach((field, value) -> {
            if (value != null) {
                document.append(field, value);
            }
        });
        document.putAll(Outbox.initial(events(first), clock.instant()));
        AuditEntry entry = first.entry();
        if (entry != null) {
            Unlogged.with(entry, document);
        }
        try {
            enrollments.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        announce(first);
        return true;
    }

    @Override
    public boolean save(Change change) {
        Enrollment changed = change.enrollment();
        List<Bson> updates = new ArrayList<>(List.of(changes(changed)));
        List<EventEnvelope> events = events(change);
        if (!events.isEmpty()) {
            updates.add(Outbox.push(events, clock.instant()));
        }
        AuditEntry entry = change.entry();
        if (entry != null) {
            updates.add(Unlogged.push(entry));
        }
        Bson filter = events.isEmpty() ? previous(changed) : and(previous(changed), Outbox.hasRoom());
        if (enrollments.updateOne(filter, combine(updates)).getModifiedCount() != 1) {
            if (!events.isEmpty()) {
                refuseIfFull(changed);
            }
            return false;
        }
        announce(change);
        return true;
    }

    private static List<EventEnvelope> events(Change change) {
        EnrollmentEvent event = change.event();
        return event == null ? List.of() : List.of(EnrollmentMessages.envelope(event));
    }

    private void announce(Change change) {
        String id = change.enrollment().id().value();
        if (change.event() != null) {
            wake.accept(id);
        }
        if (change.entry() != null) {
            audit.wake(SOURCE, id);
        }
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
