package certway.catalog.program;

import java.util.List;

/** What a program is found by. */
public record Classification(
        Level level,
        List<String> roles,
        List<String> specialisations,
        List<String> testingAreas,
        List<String> skills,
        List<String> preparesFor) {

    public Classification {
        roles = List.copyOf(roles);
        specialisations = List.copyOf(specialisations);
        testingAreas = List.copyOf(testingAreas);
        skills = List.copyOf(skills);
        preparesFor = List.copyOf(preparesFor);
    }
}
