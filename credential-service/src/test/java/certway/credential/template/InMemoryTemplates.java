package certway.credential.template;

import certway.credential.template.model.Template;
import certway.credential.template.model.TemplateId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class InMemoryTemplates implements Templates {

    private final TreeMap<String, Template> templates = new TreeMap<>();

    @Override
    public synchronized Optional<Template> find(TemplateId id) {
        return Optional.ofNullable(templates.get(id.text()));
    }

    @Override
    public synchronized Map<TemplateId, Head> heads(Set<TemplateId> ids) {
        return templates.values().stream()
                .filter(template -> ids.contains(template.id()))
                .collect(Collectors.toMap(Template::id, InMemoryTemplates::head));
    }

    @Override
    public synchronized List<Head> page(String after, int limit) {
        return templates.tailMap(after, false).values().stream()
                .limit(limit)
                .map(InMemoryTemplates::head)
                .toList();
    }

    private static Head head(Template template) {
        Template.Version latest = template.latest();
        return new Head(template.id(), latest.number(), latest.content().inUse(), latest.edit());
    }

    @Override
    public synchronized boolean add(Template first) {
        return templates.putIfAbsent(first.id().text(), first) == null;
    }

    @Override
    public synchronized boolean save(Template changed) {
        Template stored = templates.get(changed.id().text());
        if (stored == null || stored.latest().number() != changed.latest().number() - 1) {
            return false;
        }
        templates.put(changed.id().text(), changed);
        return true;
    }
}
