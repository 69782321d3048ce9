package certway.catalog.pathway;

import certway.catalog.pathway.ProgramHelp.Help;
import certway.catalog.pathway.Requirement.Certified;
import certway.catalog.pathway.Requirement.Educated;
import certway.catalog.pathway.Requirement.Experienced;
import certway.catalog.pathway.Requirement.Licensed;
import certway.catalog.pathway.Requirement.Rotated;
import certway.catalog.pathway.Requirement.Single;
import certway.catalog.pathway.Requirement.Trained;
import certway.catalog.program.Level;
import certway.catalog.search.KnownProgram;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the programs of the catalog that help with a requirement. None gives a degree, a certification, a licence or experience. */
record OpenPrograms(List<KnownProgram> programs, List<KnownProgram> retired) {

    private static final int MOST = 20;
    private static final Comparator<ProgramHelp> ORDER =
            Comparator.comparing(ProgramHelp::help).thenComparing(ProgramHelp::title);

    OpenPrograms {
        programs = List.copyOf(programs);
        retired = List.copyOf(retired);
    }

    static OpenPrograms of(List<KnownProgram> all) {
        return new OpenPrograms(
                all.stream().filter(KnownProgram::isListed).toList(),
                all.stream().filter(program -> !program.isListed()).toList());
    }

    /** A program to enrol in, by its id or its slug. */
    Optional<KnownProgram> find(String name) {
        return find(programs, name);
    }

    /** A program that somebody may have completed: it may have been retired since. */
    Optional<KnownProgram> findCompleted(String name) {
        return find(name).or(() -> find(retired, name));
    }

    private static Optional<KnownProgram> find(List<KnownProgram> among, String name) {
        return among.stream()
                .filter(program -> program.program().id().value().equals(name)
                        || program.program().slug().value().equals(name))
                .findFirst();
    }

    List<ProgramHelp> helping(Single requirement) {
        Stream<ProgramHelp> found = switch (requirement) {
            case Trained trained -> programs.stream().flatMap(program -> training(program, trained).stream());
            case Certified certified ->
                programs.stream()
                        .filter(program ->
                                program.classification().preparesFor().contains(certified.certification()))
                        .map(program -> ProgramHelp.of(program, Help.PREPARES_FOR));
            case Rotated rotated ->
                programs.stream()
                        .filter(OpenPrograms::isFirstTraining)
                        .filter(program -> meet(program.classification().testingAreas(), rotated.testingAreas()))
                        .map(program -> ProgramHelp.of(program, Help.TEACHES_THEORY_OF));
            case Educated _, Experienced _, Licensed _ -> Stream.empty();
        };
        return found.sorted(ORDER).limit(MOST).toList();
    }

    private static Optional<ProgramHelp> training(KnownProgram program, Trained trained) {
        if (trained.programs().contains(program.program().id().value())) {
            return Optional.of(ProgramHelp.of(program, Help.TRAINS_FOR));
        }
        boolean adds = meet(program.classification().roles(), trained.roles())
                && (trained.testingAreas().isEmpty()
                        || meet(program.classification().testingAreas(), trained.testingAreas()));
        return adds ? Optional.of(ProgramHelp.of(program, Help.ADDS_TO)) : Optional.empty();
    }

    private static boolean isFirstTraining(KnownProgram program) {
        return program.classification().level() != Level.CONTINUING_EDUCATION;
    }

    private static boolean meet(List<String> some, List<String> others) {
        return !Collections.disjoint(some, others);
    }
}
