package certway.progress.study;

import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.Entry;
import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.LogId;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a log, with what a supervisor said to it.
 *
 * @param state waiting, confirmed, refused or corrected
 * @param corrects the number of an earlier entry
 * @param correctedBy the number of a later one
 */
record EntryView(
        int number,
        String state,
        Instant at,
        Map<String, String> fields,
        @Nullable Integer corrects,
        @Nullable Integer correctedBy,
        @Nullable SignatureView signature) {

    private static final int MOST = 100;

    /**
     * What a supervisor said.
     *
     * @param signedIn whether they signed by their account, whose name this is; by a link they write any name
     */
    record SignatureView(
            String decision,
            String name,
            boolean signedIn,
            @Nullable String comment,
            Instant at) {}

    /** Some entries of a log, as they are asked for. */
    record Slice(int limit, @Nullable String cursor) {

        Slice {
            Page.limit(limit, MOST);
        }
    }

    /** The list goes from the last entry to the first. */
    record Before(int number) {}

    /** Entries from the last to the first. */
    static Page<EntryView> page(Entries kept, LogId id, Log log, Slice slice) {
        Before before = Cursor.read(slice.cursor(), Before.class);
        int last = before == null
                ? log.lines().size()
                : Math.min(before.number() - 1, log.lines().size());
        List<Integer> numbers = Stream.iterate(last, number -> number >= 1, number -> number - 1)
                .limit(slice.limit())
                .toList();
        boolean more = !numbers.isEmpty() && numbers.getLast() > 1;
        return new Page<>(of(kept, id, log, numbers), more ? Cursor.of(new Before(numbers.getLast())) : null);
    }

    /** The entries with these numbers, in that order. */
    static List<EntryView> of(Entries kept, LogId id, Log log, List<Integer> numbers) {
        List<Log.Line> lines =
                numbers.stream().map(number -> log.line(number).orElseThrow()).toList();
        Map<Reference, Entry> entries =
                kept.entries(id, lines.stream().map(Log.Line::entry).toList());
        Map<Reference, Signature> signatures = kept.signatures(
                id, lines.stream().flatMap(line -> line.signed().stream()).toList());
        return numbers.stream()
                .map(number -> {
                    Log.Line line = log.line(number).orElseThrow();
                    Entry entry = entries.get(line.entry());
                    if (entry == null) {
                        throw new IllegalStateException("entry %s is lost".formatted(id.of(line.entry())));
                    }
                    return of(
                            log,
                            number,
                            entry,
                            line.signed().map(signatures::get).orElse(null));
                })
                .toList();
    }

    private static EntryView of(Log log, int number, Entry entry, @Nullable Signature signature) {
        Log.Line line = log.line(number).orElseThrow();
        return new EntryView(
                number,
                StudyView.word(line.state()),
                entry.at(),
                new TreeMap<>(entry.fields()),
                line.corrects(),
                log.correction(number).orElse(null),
                signature == null ? null : view(signature));
    }

    private static SignatureView view(Signature signature) {
        return new SignatureView(
                StudyView.word(signature.verdict()),
                signature.name(),
                signature.account() != null,
                signature.comment(),
                signature.at());
    }
}
