package certway.catalog.pathway;

import certway.catalog.search.Certifications;
import certway.catalog.search.FacetNames;
import certway.catalog.search.KnownCertification;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the search what ids stand for, and what is known of certifications. */
@Component
class Names implements FacetNames, Certifications {

    private final Pathways pathways;

    Names(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Optional<String> nameOf(FacetNames.Kind kind, String id) {
        Optional<? extends Thing> found = pathways.graph().find(ours(kind), id);
        return found.map(thing -> thing instanceof Body body ? body.shortName() : thing.title());
    }

    private static certway.catalog.pathway.Kind ours(FacetNames.Kind kind) {
        return switch (kind) {
            case ROLE -> certway.catalog.pathway.Kind.ROLES;
            case TESTING_AREA -> certway.catalog.pathway.Kind.TESTING_AREAS;
            case SPECIALISATION -> certway.catalog.pathway.Kind.SPECIALISATIONS;
            case CERTIFICATION -> certway.catalog.pathway.Kind.CERTIFICATIONS;
            case BODY -> certway.catalog.pathway.Kind.BODIES;
        };
    }

    @Override
    public Optional<KnownCertification> find(String certification) {
        return pathways.graph()
                .find(certway.catalog.pathway.Kind.CERTIFICATIONS, Certification.class, certification)
                .map(Names::known);
    }

    private static KnownCertification known(Certification found) {
        Certification.Route route = found.route();
        return new KnownCertification(
                found.id(),
                found.title(),
                found.body(),
                new KnownCertification.Route(
                        route.education(), route.experience(), route.examination(), route.maintenance()));
    }
}
