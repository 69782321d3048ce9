package certway.catalog.authoring;

import java.time.Instant;

/** One state of a draft, as its history shows it. */
record StateBody(long revision, DraftAct.Kind act, String author, Instant at, String note, String title) {

    static StateBody of(DraftState state) {
        return new StateBody(
                state.revision(),
                state.act().kind(),
                state.act().author(),
                state.act().at(),
                state.act().note(),
                state.title());
    }
}
