package certway.catalog.fact;

import certway.catalog.register.Change;
import certway.catalog.register.ContentFolder;
import certway.catalog.register.ContentFolder.Item;
import certway.catalog.register.Json;
import certway.catalog.register.Json.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts that stand in {@code facts/*.yaml} of a content directory. */
final class FactFiles {

    private FactFiles() {}

    /**
     * Reads and checks them.
     *
     * @throws IllegalStateException if they have faults
     */
    static List<Change> read(Path content) throws IOException {
        ContentFolder folder = ContentFolder.read(content.resolve(FactBook.KIND));
        SortedMap<String, Fact> facts = new TreeMap<>();
        for (Item item : folder.items()) {
            if (!item.list().equals(FactBook.KIND)) {
                folder.fault(item.place(""), "unknown list " + item.list());
                continue;
            }
            switch (Json.read(item.json(), Fact.class)) {
                case Reading.Value<Fact>(Fact fact) -> {
                    if (facts.put(fact.id(), fact) != null) {
                        folder.fault(item.place("/id"), "%s stands there twice".formatted(fact.id()));
                    }
                }
                case Reading.Faulty<Fact> faulty -> faulty.faults().forEach(fault -> folder.fault(item, fault));
            }
        }
        FactChecks.check(new FactBook(facts))
                .forEach(finding -> folder.fault(finding.key() + finding.pointer(), finding.message()));
        folder.refuseFaults();
        List<Change> changes = new ArrayList<>();
        facts.forEach((id, fact) -> changes.add(new Change(FactBook.key(id), Json.write(fact))));
        return changes;
    }
}
