package certway.catalog.authoring;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.platform.mongo.IndexPlan;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Every state of every draft: one document per program and revision, so that of several next states one is kept. */
@Repository
public class Drafts {

    private static final String COLLECTION = "drafts";
    private static final String PROGRAM = "programId";
    private static final String REVISION = "revision";
    private static final String ANSWERS = "answers";
    private static final long FIRST = 1;

    private final MongoCollection<Document> states;

    Drafts(MongoDatabase database) {
        this.states = database.getCollection(COLLECTION);
    }

    /** Every index that drafts need. */
    public static List<IndexPlan> indexes() {
        Bson ofOneProgram = Indexes.compoundIndex(Indexes.ascending(PROGRAM), Indexes.descending(REVISION));
        return List.of(
                new IndexPlan(COLLECTION, new IndexModel(ofOneProgram), "the draft of a program and its history"),
                new IndexPlan(
                        COLLECTION,
                        new IndexModel(Indexes.ascending(REVISION, PROGRAM)),
                        "the programs that have a draft, page by page"));
    }

    Optional<DraftState> latest(ProgramId program) {
        return before(program, Long.MAX_VALUE, 1).stream().findFirst();
    }

    Optional<DraftState> find(ProgramId program, long revision) {
        return Optional.ofNullable(
                states.find(eq("_id", id(program, revision))).map(Drafts::state).first());
    }

    /** The states before this revision, the latest first. */
    List<DraftState> before(ProgramId program, long revision, int limit) {
        return states.find(and(eq(PROGRAM, program.value()), lt(REVISION, revision)))
                .sort(descending(REVISION))
                .limit(limit)
                .map(Drafts::state)
                .into(new ArrayList<>());
    }

    /** The programs with a draft that come after this id, in the order of their ids. */
    List<ProgramId> page(String after, int limit) {
        return states.find(and(eq(REVISION, FIRST), gt(PROGRAM, after)))
                .sort(ascending(PROGRAM))
                .limit(limit)
                .map(document -> new ProgramId(document.getString(PROGRAM)))
                .into(new ArrayList<>());
    }

    /** Adds the next state, unless there is one with its revision already. */
    boolean append(DraftState state) {
        try {
            states.insertOne(document(state));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private static String id(ProgramId program, long revision) {
        return program + "/" + revision;
    }

    private static Document document(DraftState state) {
        DraftAct answers = state.answers();
        Document document = new Document("_id", id(state.programId(), state.revision()))
                .append(PROGRAM, state.programId().value())
                .append(REVISION, state.revision())
                .append("digest", state.digest())
                .append("title", state.title())
                .append("slug", state.slug().value())
                .append("basis", state.basis().version())
                .append("seen", state.basis().seen())
                .append("changedBy", state.basis().changedBy());
        document.putAll(document(state.act()));
        return answers == null ? document : document.append(ANSWERS, document(answers));
    }

    private static Document document(DraftAct act) {
        return new Document("act", act.kind().text())
                .append("author", act.author())
                .append("at", Date.from(act.at()))
                .append("note", act.note());
    }

    private static DraftState state(Document document) {
        Document answers = document.get(ANSWERS, Document.class);
        return new DraftState(
                new ProgramId(document.getString(PROGRAM)),
                document.getLong(REVISION),
                document.getString("digest"),
                document.getString("title"),
                new Slug(document.getString("slug")),
                new Basis(document.getInteger("basis"), document.getInteger("seen"), document.getString("changedBy")),
                act(document),
                answers == null ? null : act(answers));
    }

    private static DraftAct act(Document document) {
        return new DraftAct(
                DraftAct.Kind.of(document.getString("act")),
                document.getString("author"),
                document.getDate("at").toInstant(),
                document.getString("note"));
    }
}
