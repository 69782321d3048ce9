package certway.catalog.exchange.foreign;

import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of every item of a cartridge. */
record CartridgeReport(List<Item> items) {

    CartridgeReport {
        items = List.copyOf(items);
    }

    /**
     * One item of the cartridge's organisation, or a resource that it does not name.
     *
     * @param unitId of the unit that was made; null if none was
     * @param notes what is different now, or why it was skipped
     */
    record Item(
            String file,
            String title,
            Outcome outcome,
            @Nullable String unitId,
            List<String> notes) {

        Item {
            notes = List.copyOf(notes);
        }
    }

    int count(Outcome outcome) {
        return (int) items.stream().filter(item -> item.outcome() == outcome).count();
    }
}
