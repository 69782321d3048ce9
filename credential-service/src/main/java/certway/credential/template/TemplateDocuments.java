package certway.credential.template;

import certway.credential.template.Templates.Head;
import certway.credential.template.model.Content;
import certway.credential.template.model.Content.Signatory;
import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A template as it is kept: its versions, and beside them what lists need of the latest. */
final class TemplateDocuments {

    static final String ID = "_id";
    static final String VERSION = "version";
    static final String IN_USE = "inUse";
    static final String EDIT = "edit";
    static final String VERSIONS = "versions";

    private static final String WORDS = "words";
    private static final String HEADING = "heading";
    private static final String OPENING = "opening";
    private static final String STATEMENT = "statement";
    private static final String CLOSING = "closing";
    private static final String SIGNATORIES = "signatories";
    private static final String NAME = "name";
    private static final String TITLE = "title";
    private static final String ACCENT = "accent";
    private static final String ACTOR = "actor";
    private static final String AT = "at";

    private TemplateDocuments() {}

    static Document document(Template template) {
        Template.Version latest = template.latest();
        return new Document(ID, template.id().text())
                .append(VERSION, latest.number())
                .append(IN_USE, latest.content().inUse())
                .append(EDIT, document(latest.edit()))
                .append(
                        VERSIONS,
                        template.versions().stream()
                                .map(TemplateDocuments::document)
                                .toList());
    }

    static Document document(Template.Version version) {
        Content content = version.content();
        return new Document(VERSION, version.number())
                .append(WORDS, version.words())
                .append(HEADING, content.heading())
                .append(OPENING, content.opening())
                .append(STATEMENT, content.statement())
                .append(CLOSING, content.closing())
                .append(
                        SIGNATORIES,
                        content.signatories().stream()
                                .map(signatory -> new Document(NAME, signatory.name()).append(TITLE, signatory.title()))
                                .toList())
                .append(ACCENT, content.accent())
                .append(IN_USE, content.inUse())
                .append(EDIT, document(version.edit()));
    }

    static Document document(Template.Edit edit) {
        return new Document(ACTOR, edit.actor()).append(AT, Date.from(edit.at()));
    }

    static Template template(Document document) {
        return new Template(
                id(document),
                document.getList(VERSIONS, Document.class).stream()
                        .map(TemplateDocuments::version)
                        .toList());
    }

    static Head head(Document document) {
        return new Head(
                id(document),
                document.getInteger(VERSION),
                document.getBoolean(IN_USE),
                edit(document.get(EDIT, Document.class)));
    }

    private static TemplateId id(Document document) {
        String text = document.getString(ID);
        return TemplateId.parse(text).orElseThrow(() -> new IllegalStateException("a template is called " + text));
    }

    private static Template.Version version(Document document) {
        List<Signatory> signatories = document.getList(SIGNATORIES, Document.class).stream()
                .map(signatory -> new Signatory(signatory.getString(NAME), signatory.getString(TITLE)))
                .toList();
        Content content = new Content(
                document.getString(HEADING),
                document.getString(OPENING),
                document.getString(STATEMENT),
                document.getString(CLOSING),
                signatories,
                document.getString(ACCENT),
                document.getBoolean(IN_USE));
        return new Template.Version(
                document.getInteger(VERSION),
                document.getInteger(WORDS),
                content,
                edit(document.get(EDIT, Document.class)));
    }

    private static Template.Edit edit(Document document) {
        return new Template.Edit(document.getString(ACTOR), document.getDate(AT).toInstant());
    }
}
