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
    RECOUNTS("recounts", "operator"),
    PARKED("parked", "operator"),
    /** Sponsors have them, too, who are no staff: so they are not below the pages for staff. */
    WEBHOOKS("webhooks", "operator", "/webhooks");

    private final String name;
    /** With spaces between them. */
    private final String roles;

    private final String address;

    Section(String name, String roles) {
        this(name, roles, "/admin/" + name);
    }

    Section(String name, String roles, String address) {
        this.name = name;
        this.roles = roles;
        this.address = address;
    }

    public String address() {
        return address;
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
