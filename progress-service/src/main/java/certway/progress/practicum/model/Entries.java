package certway.progress.practicum.model;

import java.util.Collection;
import java.util.Map;

/** Entries and signatures by the references that studies have to them; there may be more than any study refers to. */
public interface Entries {

    /** Keeps an entry, and returns the one that is kept: if there was one under that reference already, it stays. */
    Entry keep(LogId log, Entry entry);

    Map<Reference, Entry> entries(LogId log, Collection<Reference> ids);

    /** Keeps a signature; a second time under the same reference changes nothing. */
    void keep(LogId log, Signature signature);

    Map<Reference, Signature> signatures(LogId log, Collection<Reference> ids);
}
