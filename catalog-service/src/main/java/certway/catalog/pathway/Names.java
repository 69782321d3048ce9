package certway.catalog.pathway;

import certway.catalog.search.CertificationBodies;
import certway.catalog.search.FacetNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the search what ids stand for. */
@Component
class Names implements FacetNames, CertificationBodies {

    private final Pathways pathways;

    Names(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Optional<String> nameOf(FacetNames.Named kind, String id) {
        Optional<? extends Thing> found = pathways.graph().find(ours(kind), id);
        return found.map(thing -> thing instanceof Body body ? body.shortName() : thing.title());
    }

    private static Kind ours(FacetNames.Named kind) {
        return switch (kind) {
            case ROLE -> Kind.ROLES;
            case TESTING_AREA -> Kind.TESTING_AREAS;
            case SPECIALISATION -> Kind.SPECIALISATIONS;
            case CERTIFICATION -> Kind.CERTIFICATIONS;
            case BODY -> Kind.BODIES;
        };
    }

    @Override
    public Optional<String> bodyOf(String certification) {
        return pathways.graph()
                .find(Kind.CERTIFICATIONS, Certification.class, certification)
                .map(Certification::body);
    }
}
