package certway.web.layout;

import java.util.Set;
import java.util.stream.Stream;

/** The pages for staff in the order of their menu, each with the roles that find something to do there. */
public enum Section {
    PROGRAMS("programs", "author reviewer catalog-admin"),
    IMPORTS("imports", "catalog-admin"),
    FACTS("facts", "author reviewer catalog-admin"),
    PATHWAYS("pathways", "catalog-admin"),
    ROSTER("roster", "registrar"),
    WAIVERS("waivers", "registrar"),
    VOUCHERS("vouchers", "registrar"),
    SPONSORS("sponsors", "registrar"),
    REPORTS("reports", "registrar catalog-admin"),
    REGRADES("regrades", "registrar"),
    MIGRATIONS("migrations", "registrar"),
    CERTIFICATES("certificates", "registrar"),
    RECORDS("records", "registrar"),
    LEARNERS("learners", "registrar support auditor"),
    AUDIT("audit", "registrar auditor"),
    DIGESTS("digests", "auditor operator"),
    PARKED("parked", "operator");

    private final String name;
    /** With spaces between them. */
    private final String roles;

    Section(String name, String roles) {
        this.name = name;
        this.roles = roles;
    }

    public String address() {
        return "/admin/" + name;
    }

    /** The key of what the menu calls it. */
    public String word() {
        return "section." + name;
    }

    /** Everybody who finds something to do in one of them. */
    public static String[] allRoles() {
        return Stream.of(values())
                .flatMap(section -> section.roles())
                .distinct()
                .toArray(String[]::new);
    }

    boolean isFor(Set<String> given) {
        return roles().anyMatch(given::contains);
    }

    private Stream<String> roles() {
        return Stream.of(roles.split(" "));
    }
}
