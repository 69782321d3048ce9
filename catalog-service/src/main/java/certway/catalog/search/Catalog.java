package certway.catalog.search;

import certway.catalog.program.Program;
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
class Catalog implements ProgramChanges, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Catalog.class);

    private final Programs programs;
    private final JsonMapper mapper;
    private final TextIndex index = new TextIndex();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable CatalogSnapshot snapshot;

    Catalog(Programs programs, JsonMapper mapper) {
        this.programs = programs;
        this.mapper = mapper;
    }

    Answer list(CatalogQuery query) {
        return current().list(query, index::search);
    }

    Optional<Answer> program(String slug) {
        return current().program(slug);
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
            Map<ProgramId, CatalogEntry> known = known();
            boolean first = snapshot == null;
            Map<ProgramId, Long> revisions = programs.revisions();
            List<Program> missed = new ArrayList<>();
            revisions.forEach((id, revision) -> {
                CatalogEntry entry = known.get(id);
                if (entry == null || entry.program().revision() < revision) {
                    programs.find(id).ifPresent(missed::add);
                }
            });
            if (first || !missed.isEmpty()) {
                take(missed);
            }
        } finally {
            changing.unlock();
        }
    }

    /** Reads one program again if it changed. */
    void refresh(ProgramId id) {
        changing.lock();
        try {
            if (snapshot == null) {
                return;
            }
            CatalogEntry entry = known().get(id);
            long revision = entry == null ? 0 : entry.program().revision();
            programs.find(id)
                    .filter(program -> program.revision() > revision)
                    .ifPresent(program -> take(List.of(program)));
        } finally {
            changing.unlock();
        }
    }

    @Override
    public void changed(ProgramId id) {
        try {
            refresh(id);
        } catch (MongoException e) {
            log.warn("{} is shown as it was until the next look: {}", id, e.toString());
        }
    }

    private Map<ProgramId, CatalogEntry> known() {
        CatalogSnapshot current = snapshot;
        return current == null ? Map.of() : current.entries();
    }

    private void take(Collection<Program> changed) {
        List<CatalogEntry> entries = changed.stream()
                .map(program -> CatalogEntry.of(
                        program, programs.content(program.id(), program.latest().digest())))
                .toList();
        Map<ProgramId, CatalogEntry> all = new HashMap<>(known());
        entries.forEach(entry -> all.put(entry.program().id(), entry));
        index.update(entries);
        snapshot = new CatalogSnapshot(all.values(), mapper);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
