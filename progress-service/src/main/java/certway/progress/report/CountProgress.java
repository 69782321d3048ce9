package certway.progress.report;

import certway.platform.event.EventEnvelope;
import certway.platform.outbox.EventArchive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds up what happens in studies. Events are taken one by one and counted together: everybody's units end up in the counters of
 * the same few programs. One thread only.
 */
final class CountProgress {

    /** A fact and the place of the event that may be the first to state it. */
    private record Placed(Fact fact, Place place) {

        Counters.Count count() {
            return new Counters.Count(place, fact.numbers());
        }
    }

    private final EventArchive archive;
    private final Facts facts;
    private final Counters programs;
    private final CountItems items;
    private final List<EventEnvelope> foreign = new ArrayList<>();
    private final List<Placed> putOff = new ArrayList<>();

    CountProgress(EventArchive archive, Facts facts, Counters programs, CountItems items) {
        this.archive = archive;
        this.facts = facts;
        this.programs = programs;
        this.items = items;
    }

    void take(EventEnvelope event, Place place) {
        if (event.topic().equals(Tallies.ENROLLMENTS)) {
            foreign.add(event);
        }
        for (Tally tally : Tallies.of(event)) {
            Fact fact = Fact.of(tally, place.text(), items.attempt(tally));
            putOff.add(new Placed(fact, place));
            if (fact.attempt() != null && facts.isCountedThere(fact)) {
                items.count(fact, place);
            }
        }
    }

    /** Counts what was put off: two commands for each program that it is about, and one for all facts. */
    void settle() {
        List<Placed> all = List.copyOf(putOff);
        List<EventEnvelope> heard = List.copyOf(foreign);
        putOff.clear();
        foreign.clear();
        // The archive has what this service told itself; what it heard from others it keeps to count it anew one day.
        if (!heard.isEmpty()) {
            archive.keep(heard);
        }
        facts.note(all.stream().map(Placed::fact).toList());
        all.stream()
                .filter(placed -> facts.isCountedThere(placed.fact()))
                .collect(Collectors.groupingBy(
                        placed -> placed.fact().program(), LinkedHashMap::new, Collectors.toList()))
                .forEach((program, some) -> programs.add(
                        Reports.id(program),
                        Reports.first(program),
                        some.stream().map(Placed::count).toList()));
    }
}
