package certway.catalog.pathway;

import certway.catalog.search.CertificationBodies;
import certway.catalog.search.FacetNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the search shows and counts by: names of what programs name by id, and who grants a certification. */
@Component
class PathwayNames implements CertificationBodies, FacetNames {

    private final Pathways pathways;

    PathwayNames(Pathways pathways) {
        this.pathways = pathways;
    }

    @Override
    public Optional<String> bodyOf(String certification) {
        return pathways.graph()
                .find(Kind.CERTIFICATIONS, Certification.class, certification)
                .map(Certification::body);
    }

    @Override
    public Optional<String> nameOf(Named kind, String id) {
        return pathways.graph().find(kindOf(kind), id).map(Thing::title);
    }

    private static Kind kindOf(Named kind) {
        return switch (kind) {
            case ROLE -> Kind.ROLES;
            case TESTING_AREA -> Kind.TESTING_AREAS;
            case SPECIALISATION -> Kind.SPECIALISATIONS;
            case CERTIFICATION -> Kind.CERTIFICATIONS;
            case BODY -> Kind.BODIES;
        };
    }
}
