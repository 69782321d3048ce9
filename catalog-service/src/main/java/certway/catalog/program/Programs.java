package certway.catalog.program;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.platform.mongo.IndexPlan;
import certway.platform.outbox.Outbox;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Programs and the content of their versions. Content is kept by its digest and never changed; what makes it a version is one
 * conditional write of the program, together with the event that says so.
 */
@Repository
public class Programs {

    public static final String COLLECTION = "programs";

    private static final String VERSION_COLLECTION = "program_versions";
    private static final String ID = "_id";
    private static final String SLUG = "slug";
    private static final String TITLE = "title";
    private static final String REVISION = "revision";
    private static final String STATUS = "status";
    private static final String REQUIRES = "requires";
    private static final String VERSIONS = "versions";
    private static final String RETIRED_AT = "retiredAt";
    private static final String CONTENT = "content";

    private static final List<String> HIDDEN = List.of("outbox", ProgramActs.FIELD);

    private final MongoCollection<Document> programs;
    private final MongoCollection<Document> contents;

    Programs(MongoDatabase database) {
        this.programs = database.getCollection(COLLECTION);
        this.contents = database.getCollection(VERSION_COLLECTION);
    }

    /** Every index that the catalog needs. */
    public static List<IndexPlan> indexes() {
        IndexModel slug = new IndexModel(Indexes.ascending(SLUG), new IndexOptions().unique(true));
        return List.of(
                new IndexPlan(COLLECTION, slug, "no two programs share a public address"),
                new IndexPlan(COLLECTION, Outbox.index(), "the relay looks for programs with waiting events"));
    }

    public Optional<Program> find(ProgramId id) {
        return first(eq(ID, id.value()));
    }

    /** The program that has this address. */
    public Optional<Program> find(Slug slug) {
        return first(eq(SLUG, slug.value()));
    }

    public List<Program> all() {
        return programs.find()
                .projection(exclude(HIDDEN))
                .map(Programs::program)
                .into(new ArrayList<>());
    }

    /** The programs that come after this id, in the order of their ids. */
    public List<Program> page(String after, int limit) {
        return programs.find(gt(ID, after))
                .sort(ascending(ID))
                .limit(limit)
                .projection(exclude(HIDDEN))
                .map(Programs::program)
                .into(new ArrayList<>());
    }

    /** What was done to the program as a whole, in order. */
    public List<ProgramAct> acts(ProgramId id) {
        Document document = programs.find(eq(ID, id.value()))
                .projection(include(ProgramActs.FIELD))
                .first();
        return document == null ? List.of() : ProgramActs.of(document);
    }

    public boolean isEmpty() {
        return programs.find().projection(include(ID)).first() == null;
    }

    /** The revision of every program: what a copy needs to know what it missed. */
    public Map<ProgramId, Long> revisions() {
        Map<ProgramId, Long> revisions = new HashMap<>();
        for (Document document : programs.find().projection(include(REVISION))) {
            revisions.put(new ProgramId(document.getString(ID)), document.getLong(REVISION));
        }
        return revisions;
    }

    /**
     * The content of a version of this program.
     *
     * @throws IllegalStateException if the store does not have what a program names
     */
    public ProgramContent content(ProgramId id, String digest) {
        Document document = contents.find(eq(ID, contentId(id, digest))).first();
        if (document == null) {
            throw new IllegalStateException("the content %s of program %s is not there".formatted(digest, id));
        }
        return ContentJson.read(document.getString(CONTENT));
    }

    /**
     * The content of the latest version of each of these programs, in one go; it is all in memory then, so for some at a time.
     *
     * @throws IllegalStateException if the store does not have what a program names
     */
    public Map<ProgramId, ProgramContent> latestContents(Collection<Program> some) {
        Map<String, ProgramContent> found = new HashMap<>();
        List<String> ids = some.stream()
                .map(program -> contentId(program.id(), program.latest().digest()))
                .toList();
        for (Document document : contents.find(in(ID, ids))) {
            found.put(document.getString(ID), ContentJson.read(document.getString(CONTENT)));
        }
        Map<ProgramId, ProgramContent> byProgram = new HashMap<>();
        for (Program program : some) {
            ProgramContent content =
                    found.get(contentId(program.id(), program.latest().digest()));
            if (content == null) {
                throw new IllegalStateException("the content %s of program %s is not there"
                        .formatted(program.latest().digest(), program.id()));
            }
            byProgram.put(program.id(), content);
        }
        return byProgram;
    }

    /** Keeps content; twice is once. It is no version until a program names it. */
    public void keep(StoredContent stored) {
        ProgramId id = stored.content().programId();
        try {
            contents.insertOne(new Document(ID, contentId(id, stored.digest()))
                    .append("programId", id.value())
                    .append("digest", stored.digest())
                    .append(CONTENT, stored.json()));
        } catch (MongoWriteException e) {
            rethrowUnlessDuplicate(e);
        }
    }

    /** Adds a program with its first events, unless its id or its slug is taken. */
    public boolean add(Program program, ProgramChange change) {
        Document document = new Document(ID, program.id().value());
        document.putAll(state(program));
        document.append(ProgramActs.FIELD, List.of(ProgramActs.document(change.act())));
        document.putAll(Outbox.initial(change.events(), change.act().at()));
        try {
            programs.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            rethrowUnlessDuplicate(e);
            return false;
        }
    }

    /** Saves only if nobody changed the program since {@code before} was read, its slug is free and its outbox has room. */
    public boolean replace(Program before, Program after, ProgramChange change) {
        Bson unchanged = and(eq(ID, before.id().value()), eq(REVISION, before.revision()), Outbox.hasRoom());
        List<Bson> updates = new ArrayList<>();
        state(after).forEach((field, value) -> updates.add(set(field, value)));
        if (after.retiredAt() == null) {
            updates.add(unset(RETIRED_AT));
        }
        updates.add(push(ProgramActs.FIELD, ProgramActs.document(change.act())));
        updates.add(Outbox.push(change.events(), change.act().at()));
        try {
            return programs.updateOne(unchanged, combine(updates)).getModifiedCount() == 1;
        } catch (MongoWriteException e) {
            rethrowUnlessDuplicate(e);
            return false;
        }
    }

    private Optional<Program> first(Bson filter) {
        return Optional.ofNullable(programs.find(filter)
                .projection(exclude(HIDDEN))
                .map(Programs::program)
                .first());
    }

    private static Document state(Program program) {
        Document state = new Document(SLUG, program.slug().value())
                .append(TITLE, program.title())
                .append(REVISION, program.revision())
                .append(STATUS, program.status().text())
                .append(
                        REQUIRES,
                        program.requires().stream().map(ProgramId::value).toList())
                .append(
                        VERSIONS,
                        program.versions().stream().map(Programs::version).toList());
        Instant retiredAt = program.retiredAt();
        return retiredAt == null ? state : state.append(RETIRED_AT, Date.from(retiredAt));
    }

    private static Document version(Program.Version version) {
        return new Document("number", version.number())
                .append("digest", version.digest())
                .append("publishedAt", Date.from(version.publishedAt()));
    }

    private static Program program(Document document) {
        return new Program(
                new ProgramId(document.getString(ID)),
                new Slug(document.getString(SLUG)),
                document.getString(TITLE),
                document.getLong(REVISION),
                document.getList(REQUIRES, String.class).stream()
                        .map(ProgramId::new)
                        .toList(),
                document.getList(VERSIONS, Document.class).stream()
                        .map(Programs::version)
                        .toList(),
                instant(document.getDate(RETIRED_AT)));
    }

    private static Program.Version version(Document document) {
        return new Program.Version(
                document.getInteger("number"),
                document.getString("digest"),
                document.getDate("publishedAt").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String contentId(ProgramId id, String digest) {
        return id + "/" + digest;
    }

    private static void rethrowUnlessDuplicate(MongoWriteException failure) {
        if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
            throw failure;
        }
    }
}
