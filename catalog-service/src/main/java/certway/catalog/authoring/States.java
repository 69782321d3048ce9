package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The content of a program as it was at any time. */
@Component
class States {

    private final Drafts drafts;
    private final Programs programs;

    States(Drafts drafts, Programs programs) {
        this.drafts = drafts;
        this.programs = programs;
    }

    Optional<ProgramContent> content(ProgramId program, StateRef state) {
        Optional<String> digest = switch (state) {
            case StateRef.OfDraft(long revision) ->
                drafts.find(program, revision).map(DraftState::digest);
            case StateRef.OfVersion(int number) ->
                programs.find(program).flatMap(found -> found.version(number)).map(Program.Version::digest);
        };
        return digest.map(found -> programs.content(program, found));
    }
}
