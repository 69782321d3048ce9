package certway.catalog.program;

import java.util.Date;
import java.util.List;
import org.bson.Document;

/** The acts on a program as they stand in its document, in order. */
final class ProgramActs {

    static final String FIELD = "acts";

    private static final String KIND = "kind";
    private static final String ACTOR = "actor";
    private static final String AT = "at";
    private static final String VERSION = "version";
    private static final String REASON = "reason";

    private ProgramActs() {}

    static Document document(ProgramAct act) {
        Document document = new Document(KIND, act.kind().text())
                .append(ACTOR, act.actor())
                .append(AT, Date.from(act.at()))
                .append(VERSION, act.version());
        return act.reason() == null ? document : document.append(REASON, act.reason());
    }

    /** Programs that were published before acts were kept have none. */
    static List<ProgramAct> of(Document program) {
        return program.getList(FIELD, Document.class, List.of()).stream()
                .map(ProgramActs::act)
                .toList();
    }

    private static ProgramAct act(Document document) {
        return new ProgramAct(
                ProgramAct.Kind.of(document.getString(KIND)),
                document.getString(ACTOR),
                document.getDate(AT).toInstant(),
                document.getInteger(VERSION),
                document.getString(REASON));
    }
}
