package certway.catalog.search;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.catalog.publishing.ProgramChanges;
import certway.platform.DependencyUnavailable;
import com.mongodb.MongoException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published catalog in memory. Readers take the current snapshot; whoever learns of a change replaces it under the lock,
 * from the store, and only forwards: a program's revision never goes back.
 */
@Component
class Catalog implements ProgramChanges, ReferenceChanges, KnownPrograms, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Catalog.class);

    /** So many contents are in memory while they are read. */
    private static final int AT_ONCE = 50;

    private final Programs programs;
    private final TextIndex index = new TextIndex();
    private final CatalogSource source;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable CatalogSnapshot snapshot;

    Catalog(Programs programs, Reference reference, JsonMapper mapper, SearchSettings settings) {
        this.programs = programs;
        this.source = new CatalogSource(reference, index, mapper, settings.publicUrl());
    }

    Answer list(CatalogQuery query) {
        return current().list(query);
    }

    Optional<Answer> program(String slug, PageForm form) {
        return current().program(slug, form);
    }

    Optional<Answer> sample(String slug, String unitId) {
        return current().sample(slug, unitId);
    }

    Answer sitemap() {
        return current().sitemap();
    }

    @Override
    public List<KnownProgram> all() {
        return current().entries().values().stream()
                .map(entry -> new KnownProgram(entry.program(), entry.about(), entry.classification(), entry.terms()))
                .toList();
    }

    Answer suggestions(String typed) {
        return current().suggestions(typed);
    }

    private CatalogSnapshot current() {
        CatalogSnapshot current = snapshot;
        if (current == null) {
            throw new DependencyUnavailable("The catalog, which is being loaded,", null);
        }
        return current;
    }

    /** Reads everything that is new, or everything at first. */
    void synchronise() {
        changing.lock();
        try {
            if (snapshot == null) {
                take(programs.all());
                return;
            }
            refresh(missed());
        } finally {
            changing.unlock();
        }
    }

    /** Reads what is new, if the catalog was loaded at all. */
    void catchUp() {
        if (snapshot != null) {
            synchronise();
        }
    }

    /** Reads those of the programs again that changed. */
    void refresh(Collection<ProgramId> ids) {
        changing.lock();
        try {
            if (snapshot == null) {
                return;
            }
            List<Program> changed = ids.stream()
                    .flatMap(id -> programs.find(id).stream())
                    .filter(program -> program.revision() > revision(program.id()))
                    .toList();
            if (!changed.isEmpty()) {
                take(changed);
            }
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void changed(ProgramId id) {
        try {
            refresh(List.of(id));
        } catch (MongoException e) {
            log.warn("{} is shown as it was until the next look: {}", id, e.toString());
        }
    }

    @Override
    public void referenceChanged() {
        changing.lock();
        try {
            CatalogSnapshot current = snapshot;
            if (current != null && !current.isUpToDate()) {
                snapshot = snapshot(known().values());
            }
        } finally {
            changing.unlock();
        }
    }

    private List<ProgramId> missed() {
        List<ProgramId> missed = new ArrayList<>();
        programs.revisions().forEach((id, revision) -> {
            if (revision > revision(id)) {
                missed.add(id);
            }
        });
        return missed;
    }

    private long revision(ProgramId id) {
        CatalogEntry entry = known().get(id);
        return entry == null ? 0 : entry.program().revision();
    }

    private Map<ProgramId, CatalogEntry> known() {
        CatalogSnapshot current = snapshot;
        return current == null ? Map.of() : current.entries();
    }

    private void take(List<Program> changed) {
        Map<ProgramId, CatalogEntry> all = new HashMap<>(known());
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            List<Program> some = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
            index.update(entries(some, all));
        }
        snapshot = snapshot(all.values());
    }

    private List<CatalogEntry> entries(List<Program> some, Map<ProgramId, CatalogEntry> all) {
        List<CatalogEntry> entries = new ArrayList<>();
        Map<ProgramId, ProgramContent> contents = programs.latestContents(some);
        for (Program program : some) {
            CatalogEntry before = all.get(program.id());
            int number = before == null ? all.size() : before.number();
            CatalogEntry entry = CatalogEntry.of(number, program, Objects.requireNonNull(contents.get(program.id())));
            all.put(program.id(), entry);
            entries.add(entry);
        }
        return entries;
    }

    private CatalogSnapshot snapshot(Collection<CatalogEntry> entries) {
        return new CatalogSnapshot(entries, source);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
