package certway.credential.external;

import certway.credential.external.ExternalRecords.Act;
import certway.credential.external.ExternalRecords.Audited;
import certway.credential.external.model.EvidenceFile;
import certway.credential.external.model.ExternalRecord;
import certway.credential.external.model.FileKind;
import certway.credential.external.model.RecordFacts;
import certway.credential.external.model.RecordKind;
import certway.credential.external.model.Verification;
import certway.credential.issuing.model.Completion.Credit;
import certway.credential.issuing.model.LearnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A record as it is kept. Days are texts: they are in no time zone. */
final class RecordDocuments {

    static final String ID = "_id";
    static final String LEARNER = "learnerId";
    static final String FROM = "from";
    static final String VERIFIED_AT = "verifiedAt";
    static final String REVISION = "revision";
    static final String ACTS = "acts";
    static final String FILES = "files";

    private static final String KIND = "kind";
    private static final String TITLE = "title";
    private static final String ISSUER = "issuer";
    private static final String NUMBER = "number";
    private static final String CERTIFICATION = "certification";
    private static final String UNTIL = "until";
    private static final String MINUTES = "minutes";
    private static final String CREDITS = "credits";
    private static final String WRITTEN_AT = "writtenAt";

    private RecordDocuments() {}

    static Document document(ExternalRecord external) {
        RecordFacts facts = external.facts();
        Document document = new Document(ID, external.id())
                .append(LEARNER, external.learner().value())
                .append(KIND, facts.kind().name())
                .append(TITLE, facts.title())
                .append(ISSUER, facts.issuer())
                .append(FROM, facts.from().toString())
                .append(
                        CREDITS,
                        facts.credits().stream().map(RecordDocuments::document).toList())
                .append(WRITTEN_AT, Date.from(external.writtenAt()))
                .append(REVISION, external.revision());
        if (!external.files().isEmpty()) {
            document.append(
                    FILES,
                    external.files().stream().map(RecordDocuments::document).toList());
        }
        put(document, NUMBER, facts.number());
        put(document, CERTIFICATION, facts.certification());
        put(document, UNTIL, facts.until() == null ? null : facts.until().toString());
        put(document, MINUTES, facts.minutes());
        if (external.verification() instanceof Verification.Verified(Instant at)) {
            document.append(VERIFIED_AT, Date.from(at));
        }
        return document;
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static Document document(Credit credit) {
        return new Document("body", credit.body())
                .append("category", credit.category())
                .append("tenths", credit.tenths());
    }

    private static Document document(EvidenceFile file) {
        return new Document("id", file.id())
                .append("name", file.name())
                .append("kind", file.kind().name())
                .append("sha256", file.sha256())
                .append("bytes", file.bytes())
                .append("at", Date.from(file.addedAt()))
                .append("seen", file.seen());
    }

    static Document document(Act act) {
        return new Document("at", Date.from(act.at()))
                .append("actor", act.actor())
                .append("act", act.act())
                .append("note", act.reason());
    }

    /**
     * What outlives a record: that it was, so that a late retry does not bring it back, and that staff dealt with it and when,
     * without their words.
     */
    static Document remains(Document document) {
        List<Document> acts = document.getList(ACTS, Document.class, List.of()).stream()
                .map(act -> new Document(act).append("note", "removed"))
                .toList();
        Document rest = new Document(ID, document.get(ID));
        return acts.isEmpty() ? rest : rest.append(ACTS, acts);
    }

    static Audited audited(Document document) {
        return new Audited(
                external(document),
                document.getList(ACTS, Document.class, List.of()).stream()
                        .map(act -> new Act(
                                act.getDate("at").toInstant(),
                                act.getString("actor"),
                                act.getString("act"),
                                act.getString("note")))
                        .toList());
    }

    static ExternalRecord external(Document document) {
        Date verifiedAt = document.getDate(VERIFIED_AT);
        return new ExternalRecord(
                document.getString(ID),
                new LearnerId(document.getString(LEARNER)),
                facts(document),
                verifiedAt == null
                        ? new Verification.SelfReported()
                        : new Verification.Verified(verifiedAt.toInstant()),
                document.getList(FILES, Document.class, List.of()).stream()
                        .map(RecordDocuments::file)
                        .toList(),
                document.getDate(WRITTEN_AT).toInstant(),
                document.getLong(REVISION));
    }

    private static EvidenceFile file(Document file) {
        return new EvidenceFile(
                file.getString("id"),
                file.getString("name"),
                FileKind.valueOf(file.getString("kind")),
                file.getString("sha256"),
                file.getInteger("bytes"),
                file.getDate("at").toInstant(),
                file.getBoolean("seen"));
    }

    private static RecordFacts facts(Document document) {
        String until = document.getString(UNTIL);
        return new RecordFacts(
                RecordKind.valueOf(document.getString(KIND)),
                document.getString(TITLE),
                document.getString(ISSUER),
                document.getString(NUMBER),
                document.getString(CERTIFICATION),
                LocalDate.parse(document.getString(FROM)),
                until == null ? null : LocalDate.parse(until),
                document.getInteger(MINUTES),
                document.getList(CREDITS, Document.class, List.of()).stream()
                        .map(credit -> new Credit(
                                credit.getString("body"), credit.getString("category"), credit.getInteger("tenths")))
                        .toList());
    }
}
