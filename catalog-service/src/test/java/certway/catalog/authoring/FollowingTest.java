package certway.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.Program;
import certway.catalog.program.Program.Version;
import certway.catalog.program.ProgramAct;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void theDraftOfAnImportedProgramIsItsVersion() {
        DraftState draft = Following.next(null, program("a"), acts(1)).orElseThrow();

        assertThat(draft.revision()).isEqualTo(1);
        assertThat(draft.digest()).isEqualTo("a");
        assertThat(draft.act().author()).isEqualTo("importer");
        assertThat(draft.basis()).isEqualTo(new Basis(1, 1, "importer"));
        assertThat(draft.isPublished(program("a"))).isTrue();
    }

    @Test
    void aDraftWithoutChangesFollows() {
        assertThat(Following.next(state(4, "a", 1), program("a", "b"), acts(2)))
                .hasValueSatisfying(next -> assertThat(next.revision()).isEqualTo(5));
    }

    @Test
    void aDraftThatWasPublishedItselfFollowsWhatComesAfterIt() {
        assertThat(Following.next(state(4, "b", 1), program("a", "b", "c"), acts(3)))
                .hasValueSatisfying(next -> assertThat(next.digest()).isEqualTo("c"));
    }

    @Test
    void aDraftWithChangesStays() {
        assertThat(Following.next(state(4, "mine", 1), program("a", "b"), acts(2)))
                .isEmpty();
    }

    @Test
    void aDraftThatWentBackToAnOlderVersionStays() {
        assertThat(Following.next(state(4, "a", 2), program("a", "b", "c"), acts(3)))
                .isEmpty();
    }

    @Test
    void aDraftThatIsTheLatestVersionHasNothingToFollow() {
        assertThat(Following.next(state(4, "b", 1), program("a", "b"), acts(2))).isEmpty();
    }

    @Test
    void aVersionFromBeforeActsWereKeptWasPublishedByTheService() {
        assertThat(Following.next(null, program("a"), List.of())
                        .orElseThrow()
                        .act()
                        .author())
                .isEqualTo("catalog-service");
    }

    private static DraftState state(long revision, String digest, int basis) {
        return new DraftState(
                new ProgramId("draw"),
                revision,
                digest,
                "Draw",
                new Slug("draw"),
                new Basis(basis, basis, "writer"),
                new DraftAct(DraftAct.Kind.EDIT, "writer", NOON, "about"),
                null);
    }

    private static Program program(String... digests) {
        List<Version> versions = IntStream.range(0, digests.length)
                .mapToObj(i -> new Version(i + 1, digests[i], NOON.plusSeconds(i + 1)))
                .toList();
        return new Program(new ProgramId("draw"), new Slug("draw"), "Draw", digests.length, List.of(), versions, null);
    }

    private static List<ProgramAct> acts(int versions) {
        return Stream.iterate(1, i -> i + 1)
                .limit(versions)
                .map(i -> new ProgramAct(ProgramAct.Kind.IMPORT, "importer", NOON.plusSeconds(i), i, null))
                .toList();
    }
}
