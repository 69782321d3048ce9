package certway.credential.issuing;

import certway.credential.issuing.Credentials.Owed;
import certway.credential.issuing.model.Completion;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.Completion.Score;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.Fact;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Program;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.ReissueReason;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.SearchWords;
import certway.credential.issuing.model.State;
import certway.credential.issuing.model.StatusPosition;
import certway.credential.issuing.model.Successor;
import certway.credential.issuing.model.TemplateRef;
import certway.credential.issuing.model.Visibility;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A credential as it is kept. */
final class CredentialDocuments {

    static final String ID = "_id";
    static final String PUBLIC_ID = "publicId";
    static final String LEARNER = "learnerId";
    static final String ISSUED_AT = "issuedAt";
    static final String STATUS_LIST = "statusList";
    static final String STATUS_INDEX = "statusIndex";
    static final String STATE = "state";
    static final String REVISION = "revision";
    static final String TOKEN = "token";
    static final String VISIBILITY = "visibility";
    static final String ACTS = "acts";
    static final String HOLDER = "holder";
    static final String COMPLETION = "completion";

    /** The holder's name as it is looked for. */
    static final String HOLDER_WORDS = "holderWords";

    /** There as long as a successor is owed. */
    static final String OWES = "owes";

    static final String VALID_UNTIL = "validUntil";
    static final String SUPERSEDES = "supersedes";

    static final String ACTIVE = "active";
    static final String EXPIRED = "expired";
    static final String REVOKED = "revoked";
    static final String SUPERSEDED = "superseded";

    private static final String KIND = "kind";
    private static final String HIDDEN = "hidden";
    private static final String AT = "at";
    private static final String REASON = "reason";
    private static final String SCORE = "score";
    private static final String SUCCESSOR = "successor";
    private static final String REQUEST = "request";
    private static final String TEMPLATE = "template";

    private CredentialDocuments() {}

    static Document document(Credential credential, String token) {
        Completion completion = credential.completion();
        Document document = new Document(ID, credential.id().value())
                .append(PUBLIC_ID, credential.publicId().value())
                .append(LEARNER, completion.learner().value())
                .append(COMPLETION, document(completion))
                .append(HOLDER, credential.holder().value())
                .append(HOLDER_WORDS, SearchWords.of(credential.holder().value()))
                .append(ISSUED_AT, Date.from(credential.issuedAt()))
                .append(STATUS_LIST, credential.position().list())
                .append(STATUS_INDEX, credential.position().index())
                .append(STATE, document(credential.state()))
                .append(VISIBILITY, document(credential.visibility()))
                .append(REVISION, credential.revision())
                .append(TEMPLATE, document(credential.template()))
                .append(TOKEN, token);
        Instant until = credential.validUntil();
        if (until != null) {
            document.append(VALID_UNTIL, Date.from(until));
        }
        CredentialId before = credential.supersedes();
        return before == null ? document : document.append(SUPERSEDES, before.value());
    }

    static Document document(Successor successor) {
        Document document = new Document(ID, successor.id().value())
                .append(PUBLIC_ID, successor.publicId().value())
                .append(HOLDER, successor.holder().value())
                .append(ISSUED_AT, Date.from(successor.issuedAt()))
                .append(TEMPLATE, document(successor.template()));
        Instant until = successor.validUntil();
        return until == null ? document : document.append(VALID_UNTIL, Date.from(until));
    }

    static Owed owed(Document document) {
        Document owed = document.get(OWES, Document.class);
        Successor successor = new Successor(
                new CredentialId(owed.getString(ID)),
                new PublicId(owed.getString(PUBLIC_ID)),
                new HolderName(owed.getString(HOLDER)),
                owed.getDate(ISSUED_AT).toInstant(),
                instant(owed.getDate(VALID_UNTIL)),
                template(owed.get(TEMPLATE, Document.class)));
        return new Owed(credential(document), successor);
    }

    static Document document(Visibility visibility) {
        return new Document(
                        HIDDEN,
                        visibility.hidden().stream().map(Fact::name).sorted().toList())
                .append(REVISION, visibility.revision());
    }

    /** A credential of an earlier release has none. */
    private static Visibility visibility(@Nullable Document document) {
        return document == null
                ? Visibility.ALL
                : new Visibility(
                        document.getList(HIDDEN, String.class, List.of()).stream()
                                .map(Fact::valueOf)
                                .collect(Collectors.toSet()),
                        document.getLong(REVISION));
    }

    private static Document document(TemplateRef template) {
        return new Document("id", template.id()).append("version", template.version());
    }

    /** A credential of an earlier release has none. */
    private static TemplateRef template(@Nullable Document document) {
        return document == null
                ? TemplateRef.FIRST
                : new TemplateRef(document.getString("id"), document.getInteger("version"));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    static Document document(State state) {
        return switch (state) {
            case State.Active active -> new Document(KIND, ACTIVE);
            case State.Expired(Instant at) -> new Document(KIND, EXPIRED).append(AT, Date.from(at));
            case State.Revoked(Instant at, RevocationReason reason) ->
                new Document(KIND, REVOKED).append(AT, Date.from(at)).append(REASON, reason.name());
            case State.Superseded(Instant at, ReissueReason reason, PublicId successor, String request) ->
                new Document(KIND, SUPERSEDED)
                        .append(AT, Date.from(at))
                        .append(REASON, reason.name())
                        .append(SUCCESSOR, successor.value())
                        .append(REQUEST, request);
        };
    }

    private static Document document(Completion completion) {
        Program program = completion.program();
        Document document = new Document("completionId", completion.completionId())
                .append("enrollmentId", completion.enrollmentId())
                .append("programId", program.programId())
                .append("version", program.version())
                .append("slug", program.slug())
                .append("title", program.title())
                .append("cycle", completion.cycle())
                .append("studyMinutes", completion.studyMinutes())
                .append(
                        "credits",
                        completion.credits().stream()
                                .map(credit -> new Document("body", credit.body())
                                        .append("category", credit.category())
                                        .append("tenths", credit.tenths()))
                                .toList())
                .append("evidenceDigest", completion.evidenceDigest())
                .append("startedAt", Date.from(completion.startedAt()))
                .append("completedAt", Date.from(completion.completedAt()));
        ValidityDocuments.put(document, completion.validity());
        Score score = completion.score();
        return score == null
                ? document
                : document.append(SCORE, new Document("percent", score.percent()).append("passMark", score.passMark()));
    }

    static Credential credential(Document document) {
        String before = document.getString(SUPERSEDES);
        return new Credential(
                new CredentialId(document.getString(ID)),
                new PublicId(document.getString(PUBLIC_ID)),
                completion(new LearnerId(document.getString(LEARNER)), document.get(COMPLETION, Document.class)),
                new HolderName(document.getString(HOLDER)),
                document.getDate(ISSUED_AT).toInstant(),
                instant(document.getDate(VALID_UNTIL)),
                before == null ? null : new CredentialId(before),
                new StatusPosition(document.getInteger(STATUS_LIST), document.getInteger(STATUS_INDEX)),
                state(document.get(STATE, Document.class)),
                visibility(document.get(VISIBILITY, Document.class)),
                document.getLong(REVISION),
                template(document.get(TEMPLATE, Document.class)));
    }

    private static Completion completion(LearnerId learner, Document document) {
        return new Completion(
                document.getString("completionId"),
                document.getString("enrollmentId"),
                learner,
                new Program(
                        document.getString("programId"),
                        document.getInteger("version"),
                        document.getString("slug"),
                        document.getString("title")),
                document.getInteger("cycle"),
                score(document.get(SCORE, Document.class)),
                document.getInteger("studyMinutes"),
                ValidityDocuments.read(document),
                document.getList("credits", Document.class, List.of()).stream()
                        .map(credit -> new Credit(
                                credit.getString("body"), credit.getString("category"), credit.getInteger("tenths")))
                        .toList(),
                document.getString("evidenceDigest"),
                document.getDate("startedAt").toInstant(),
                document.getDate("completedAt").toInstant());
    }

    private static @Nullable Score score(@Nullable Document document) {
        return document == null ? null : new Score(document.getInteger("percent"), document.getInteger("passMark"));
    }

    private static State state(Document document) {
        String kind = document.getString(KIND);
        return switch (kind) {
            case ACTIVE -> new State.Active();
            case EXPIRED -> new State.Expired(document.getDate(AT).toInstant());
            case SUPERSEDED ->
                new State.Superseded(
                        document.getDate(AT).toInstant(),
                        ReissueReason.valueOf(document.getString(REASON)),
                        new PublicId(document.getString(SUCCESSOR)),
                        document.getString(REQUEST));
            case REVOKED ->
                new State.Revoked(
                        document.getDate(AT).toInstant(), RevocationReason.valueOf(document.getString(REASON)));
            default -> throw new IllegalStateException("a credential is " + kind);
        };
    }
}
