package certway.credential.template;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.audit.model.AuditLog.Source;
import certway.platform.event.EventIds;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The {@code _id} says whose it is and in which language, so there cannot be two; versions are only ever added. */
final class MongoTemplates implements Templates {

    static final String COLLECTION = "certificateTemplates";
    static final Source SOURCE = new Source(COLLECTION);

    private final MongoCollection<Document> templates;
    private final AuditLog audit;

    MongoTemplates(MongoDatabase database, AuditLog audit) {
        this.templates = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    @Override
    public Optional<Template> find(TemplateId id) {
        return Optional.ofNullable(
                        templates.find(eq(TemplateDocuments.ID, id.text())).first())
                .map(TemplateDocuments::template);
    }

    @Override
    public Map<TemplateId, Head> heads(Set<TemplateId> ids) {
        Map<TemplateId, Head> heads = new HashMap<>();
        templates
                .find(in(
                        TemplateDocuments.ID, ids.stream().map(TemplateId::text).toList()))
                .projection(withoutTexts())
                .map(TemplateDocuments::head)
                .forEach(head -> heads.put(head.id(), head));
        return heads;
    }

    @Override
    public List<Head> page(String after, int limit) {
        return templates
                .find(gt(TemplateDocuments.ID, after))
                .projection(withoutTexts())
                .sort(ascending(TemplateDocuments.ID))
                .limit(limit)
                .map(TemplateDocuments::head)
                .into(new ArrayList<>());
    }

    private static Bson withoutTexts() {
        return exclude(TemplateDocuments.VERSIONS);
    }

    @Override
    public boolean add(Template first) {
        try {
            templates.insertOne(Unlogged.with(entry(first), TemplateDocuments.document(first)));
            audit.wake(SOURCE, first.id().text());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public boolean save(Template changed) {
        Template.Version latest = changed.latest();
        Bson asBefore =
                and(eq(TemplateDocuments.ID, changed.id().text()), eq(TemplateDocuments.VERSION, latest.number() - 1));
        Bson next = combine(
                set(TemplateDocuments.VERSION, latest.number()),
                set(TemplateDocuments.IN_USE, latest.content().inUse()),
                set(TemplateDocuments.EDIT, TemplateDocuments.document(latest.edit())),
                push(TemplateDocuments.VERSIONS, TemplateDocuments.document(latest)),
                Unlogged.push(entry(changed)));
        boolean saved = templates.updateOne(asBefore, next).getModifiedCount() == 1;
        if (saved) {
            audit.wake(SOURCE, changed.id().text());
        }
        return saved;
    }

    private static AuditEntry entry(Template template) {
        Template.Version latest = template.latest();
        String id = template.id().text();
        return new AuditEntry(
                EventIds.of("audit", "template", id, Integer.toString(latest.number())),
                latest.edit().at(),
                latest.edit().actor(),
                "template-saved",
                new AuditEntry.On(id, null, null),
                null);
    }
}
