package certway.catalog.program;

import certway.platform.event.EventEnvelope;
import java.util.List;

/** What is written together with a program's new state: who did what, and the events that tell of it. */
public record ProgramChange(ProgramAct act, List<EventEnvelope> events) {

    public ProgramChange {
        events = List.copyOf(events);
    }
}
