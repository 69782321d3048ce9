package certway.catalog.pathway;

import certway.catalog.register.Texts;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/** What a step asks for: a tree. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "all-of", value = Requirement.AllOf.class),
    @JsonSubTypes.Type(name = "any-of", value = Requirement.AnyOf.class),
    @JsonSubTypes.Type(name = "education", value = Requirement.Educated.class),
    @JsonSubTypes.Type(name = "certification", value = Requirement.Certified.class),
    @JsonSubTypes.Type(name = "licence", value = Requirement.Licensed.class),
    @JsonSubTypes.Type(name = "experience", value = Requirement.Experienced.class),
    @JsonSubTypes.Type(name = "training", value = Requirement.Trained.class),
    @JsonSubTypes.Type(name = "rotations", value = Requirement.Rotated.class)
})
sealed interface Requirement {

    /** The requirement itself and all below it. */
    default Stream<Requirement> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Requirement::all));
    }

    default List<Requirement> parts() {
        return List.of();
    }

    /** Every part, in the order in which one meets them. */
    record AllOf(List<Requirement> of) implements Requirement {
        public AllOf {
            of = Texts.list(of);
        }

        @Override
        public List<Requirement> parts() {
            return of;
        }
    }

    /** One of the parts is enough. */
    record AnyOf(String id, String title, String why, List<Requirement> of) implements Named {
        public AnyOf {
            id = Texts.of(id);
            title = Texts.of(title);
            why = Texts.of(why);
            of = Texts.list(of);
        }

        @Override
        public List<Requirement> parts() {
            return of;
        }
    }

    /** Everything that can be named as missing or as met. */
    sealed interface Named extends Requirement {

        /** Names what is asked for; steps that ask for the same share it, and whoever has it says so with it. */
        String id();

        String title();

        String why();
    }

    /** What one either has or not. */
    sealed interface Single extends Named {

        /** How long it usually takes: for choosing between ways, not for promising. */
        int months();
    }

    /** Any one of these educations, from a school that one of the accreditors has accredited where there are any. */
    record Educated(String id, String title, String why, int months, List<String> educations, List<String> accreditors)
            implements Single {
        public Educated {
            id = Texts.of(id);
            title = Texts.of(title);
            why = Texts.of(why);
            educations = Texts.list(educations);
            accreditors = Texts.list(accreditors);
        }
    }

    /** A certification of a body. */
    record Certified(String id, String title, String why, int months, String certification) implements Single {
        public Certified {
            id = Texts.of(id);
            title = Texts.of(title);
            why = Texts.of(why);
            certification = Texts.of(certification);
        }
    }

    /** A state's licence, where the state asks for one for this occupation. */
    record Licensed(String id, String title, String why, int months, String occupation) implements Single {
        public Licensed {
            id = Texts.of(id);
            title = Texts.of(title);
            why = Texts.of(why);
            occupation = Texts.of(occupation);
        }
    }

    /** Having worked in one of these roles. */
    record Experienced(String id, String title, String why, int months, List<String> roles) implements Single {
        public Experienced {
            id = Texts.of(id);
            title = Texts.of(title);
            why = Texts.of(why);
            roles = Texts.list(roles);
        }
    }

    /**
     * Training.
     *
     * @param roles programs that lead towards them add to it
     * @param testingAreas if any, only programs about one of them do
     * @param programs the ids of programs that are this training
     */
    record Trained(
            String id,
            String title,
            String why,
            int months,
            List<String> roles,
            List<String> testingAreas,
            List<String> programs)
            implements Single {
        public Trained {
            id = Texts.of(id);
            title = Texts.of(title);
            why = Texts.of(why);
            roles = Texts.list(roles);
            testingAreas = Texts.list(testingAreas);
            programs = Texts.list(programs);
        }
    }

    /** Supervised rotations through a laboratory's areas. */
    record Rotated(String id, String title, String why, int months, List<String> testingAreas) implements Single {
        public Rotated {
            id = Texts.of(id);
            title = Texts.of(title);
            why = Texts.of(why);
            testingAreas = Texts.list(testingAreas);
        }
    }
}
