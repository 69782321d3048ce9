package certway.catalog.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Answers that were made once, as long as there is room: when it is full all go, and the wanted ones soon are back. */
final class Answers {

    private final long room;
    private final Map<Object, Answer> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    Answers(long room) {
        this.room = room;
    }

    Answer get(Object question, Supplier<Answer> make) {
        Answer known = kept.get(question);
        if (known != null) {
            return known;
        }
        Answer made = make.get();
        if (bytes.addAndGet(made.size()) > room) {
            kept.clear();
            bytes.set(made.size());
        }
        kept.put(question, made);
        return made;
    }
}
