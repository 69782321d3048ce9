package certway.catalog.pathway;

import certway.catalog.pathway.GapAnswer.Alternative;
import certway.catalog.pathway.GapAnswer.CertificationWay;
import certway.catalog.pathway.GapAnswer.Item;
import certway.catalog.pathway.GapAnswer.Met;
import certway.catalog.pathway.GapAnswer.Named;
import certway.catalog.pathway.GapAnswer.Status;
import certway.catalog.pathway.Requirement.AllOf;
import certway.catalog.pathway.Requirement.AnyOf;
import certway.catalog.pathway.Requirement.Certified;
import certway.catalog.pathway.Requirement.Educated;
import certway.catalog.pathway.Requirement.Experienced;
import certway.catalog.pathway.Requirement.Licensed;
import certway.catalog.pathway.Requirement.Rotated;
import certway.catalog.pathway.Requirement.Single;
import certway.catalog.pathway.Requirement.Trained;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the requirements of one step against what somebody has. */
record Assessment(
        PathwayGraph graph,
        OpenPrograms programs,
        Licences licences,
        Holdings holdings,
        @Nullable Term state) {

    /**
     * What came of it.
     *
     * @param cost months and things that are left: only for choosing between ways
     */
    record Outcome(int cost, List<Item> missing, List<Met> met, List<Item> notNeeded) {
        Outcome {
            missing = List.copyOf(missing);
            met = List.copyOf(met);
            notNeeded = List.copyOf(notNeeded);
        }

        static Outcome of(Met met) {
            return new Outcome(0, List.of(), List.of(met), List.of());
        }
    }

    Outcome of(PathStep step) {
        return of(step.requires(), step.id());
    }

    private Outcome of(Requirement requirement, String step) {
        return switch (requirement) {
            case AllOf all ->
                together(all.of().stream().map(part -> of(part, step)).toList());
            case AnyOf any -> anyOf(any, step);
            case Single single -> single(single, step);
        };
    }

    private static Outcome together(List<Outcome> parts) {
        List<Item> missing = new ArrayList<>();
        List<Met> met = new ArrayList<>();
        List<Item> notNeeded = new ArrayList<>();
        int cost = 0;
        for (Outcome part : parts) {
            cost += part.cost();
            missing.addAll(part.missing());
            met.addAll(part.met());
            notNeeded.addAll(part.notNeeded());
        }
        return new Outcome(cost, missing, met, notNeeded);
    }

    private Outcome anyOf(AnyOf any, String step) {
        if (holdings.has(any.id())) {
            return Outcome.of(new Met(step, any.id(), any.title(), any.id()));
        }
        List<Outcome> ways = any.of().stream().map(part -> of(part, step)).toList();
        Optional<Outcome> open =
                ways.stream().filter(way -> way.missing().isEmpty()).findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        List<Alternative> alternatives =
                ways.stream().map(way -> new Alternative(way.missing())).toList();
        int least =
                ways.stream().map(Outcome::cost).min(Comparator.naturalOrder()).orElse(0);
        return new Outcome(least, List.of(Item.oneOf(any, step, alternatives)), List.of(), List.of());
    }

    private Outcome single(Single single, String step) {
        Optional<String> by = holdings.meeting(single);
        if (by.isPresent()) {
            return Outcome.of(new Met(step, single.id(), single.title(), by.get()));
        }
        LicenceAnswer licence =
                single instanceof Licensed licensed ? licences.answer(licensed.occupation(), state) : null;
        Status status = licence == null ? Status.MISSING : status(licence);
        Item item = new Item(
                null,
                step,
                kind(single),
                single.id(),
                single.title(),
                single.why(),
                status,
                single.months() == 0 ? null : single.months(),
                licence == null ? note(single) : licence.message(),
                List.of(),
                single instanceof Educated educated ? named(Kind.EDUCATIONS, educated.educations()) : List.of(),
                single instanceof Educated educated ? named(Kind.ACCREDITORS, educated.accreditors()) : List.of(),
                single instanceof Rotated rotated ? named(Kind.TESTING_AREAS, rotated.testingAreas()) : List.of(),
                single instanceof Certified certified ? way(certified) : null,
                licence,
                programs.helping(single));
        return status == Status.NOT_NEEDED
                ? new Outcome(0, List.of(), List.of(), List.of(item))
                : new Outcome(Math.max(1, single.months()), List.of(item), List.of(), List.of());
    }

    private static Status status(LicenceAnswer licence) {
        return switch (licence.standing()) {
            case REQUIRED -> Status.MISSING;
            case NOT_REQUIRED, NOT_LISTED -> Status.NOT_NEEDED;
            case DISPUTED, UNKNOWN, DEPENDS_ON_STATE -> Status.TO_BE_CONFIRMED;
        };
    }

    private static String kind(Single single) {
        return switch (single) {
            case Educated _ -> "education";
            case Certified _ -> "certification";
            case Licensed _ -> "licence";
            case Experienced _ -> "experience";
            case Trained _ -> "training";
            case Rotated _ -> "rotations";
        };
    }

    /** What somebody should know who has something like it. */
    private @Nullable String note(Single single) {
        return switch (single) {
            case Educated educated ->
                similar(educated)
                        .map(title ->
                                "You stated: %s. It counts here only if it is one of the named ones.".formatted(title))
                        .orElse(null);
            case Experienced experienced ->
                experienced.roles().stream()
                        .filter(holdings.nodes()::contains)
                        .findFirst()
                        .map(role -> "Your time as %s counts; say %s once you have it."
                                .formatted(graph.nodeTitle(role), experienced.id()))
                        .orElse(null);
            case Rotated _ -> "Accredited programs arrange them; no program of this catalog replaces them.";
            case Certified _, Licensed _, Trained _ -> null;
        };
    }

    /** A degree of the same level in another field. */
    private Optional<String> similar(Educated wanted) {
        return wanted.educations().stream()
                .flatMap(id -> graph.find(Kind.EDUCATIONS, Education.class, id).stream())
                .flatMap(education -> education.covers().stream())
                .filter(holdings::has)
                .filter(id -> !id.equals("high-school"))
                .map(id -> graph.title(Kind.EDUCATIONS, id))
                .findFirst();
    }

    private @Nullable CertificationWay way(Certified certified) {
        return graph.find(Kind.CERTIFICATIONS, Certification.class, certified.certification())
                .map(found -> new CertificationWay(
                        new Named(found.id(), found.title()),
                        new Named(found.body(), graph.title(Kind.BODIES, found.body())),
                        found.route()))
                .orElse(null);
    }

    private List<Named> named(Kind kind, List<String> ids) {
        return ids.stream().map(id -> new Named(id, graph.title(kind, id))).toList();
    }
}
