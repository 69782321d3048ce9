package certway.gateway.routes.model;

import static certway.gateway.routes.model.Route.form;
import static certway.gateway.routes.model.Route.login;
import static certway.gateway.routes.model.Route.open;
import static certway.gateway.routes.model.Route.page;
import static certway.gateway.routes.model.Upstream.CATALOG;
import static certway.gateway.routes.model.Upstream.CREDENTIAL;
import static certway.gateway.routes.model.Upstream.ENROLLMENT;
import static certway.gateway.routes.model.Upstream.PROGRESS;
import static certway.gateway.routes.model.Upstream.WEB;

import certway.gateway.routes.model.Route.Access;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/** Everything that is behind the gateway. What is not listed does not exist. */
public final class RouteTable {

    public static final List<Route> ROUTES = List.of(
            open("/api/programs/**", CATALOG),
            open("/sitemap.xml", CATALOG),
            open("/api/facts/**", CATALOG),
            open("/api/roles/**", CATALOG),
            open("/api/pathways/**", CATALOG),
            open("/api/certifications/**", CATALOG),
            open("/api/bodies/**", CATALOG),
            open("/api/accreditors", CATALOG),
            open("/api/specialisations", CATALOG),
            open("/api/testing-areas", CATALOG),
            open("/api/skills", CATALOG),
            open("/api/workplaces", CATALOG),
            open("/api/pitfalls", CATALOG),
            open("/api/faqs", CATALOG),
            open("/api/licence-rules", CATALOG),
            open("/api/states", CATALOG),
            open("/api/files/{sha256}", CATALOG),
            open("/packages/**", CATALOG),
            login("/api/admin/programs/**", CATALOG),
            login("/api/admin/facts/**", CATALOG),
            login("/api/admin/pathways/**", CATALOG),
            login("/api/admin/imports/**", CATALOG).withImports(),
            login("/api/admin/files", CATALOG).withImports(),
            login("/api/admin/exports", CATALOG),
            login("/api/admin/question-imports", CATALOG).withImports(),
            login("/api/admin/cartridge-imports", CATALOG).withImports(),
            login("/api/admin/reports/**", PROGRESS),
            login("/api/admin/studies/**", PROGRESS),
            login("/api/admin/regrades/**", PROGRESS),
            login("/api/admin/parked-records/**", PROGRESS),
            login("/api/admin/recounts/**", PROGRESS),
            login("/api/enrollments/**", ENROLLMENT),
            login("/api/admin/enrollments/bulk", ENROLLMENT).withImports(),
            login("/api/admin/enrollments/**", ENROLLMENT),
            login("/api/admin/erasures/**", ENROLLMENT),
            login("/api/admin/migrations/**", ENROLLMENT),
            login("/api/admin/people", ENROLLMENT),
            login("/api/admin/staff/**", ENROLLMENT),
            login("/api/me/**", ENROLLMENT),
            login("/api/reminders/**", CREDENTIAL),
            login("/api/admin/sponsors/**", ENROLLMENT),
            login("/api/admin/vouchers/**", ENROLLMENT),
            login("/api/sponsor/pools/**", ENROLLMENT),
            login("/api/webhooks/**", ENROLLMENT),
            login("/api/webhook-options", ENROLLMENT),
            login("/api/admin/waivers/**", ENROLLMENT),
            login("/api/admin/enrollment-audit/**", ENROLLMENT),
            login("/api/admin/credential-audit/**", CREDENTIAL),
            login("/api/studies/**", PROGRESS),
            login("/api/completions/**", PROGRESS),
            form("/api/practicum-signatures/{token}", PROGRESS),
            login("/api/supervisions/**", PROGRESS),
            open("/.well-known/jwks.json", CREDENTIAL),
            open("/.well-known/did.json", CREDENTIAL),
            open("/api/status-lists/{list}", CREDENTIAL),
            open("/api/credentials/{publicId}", CREDENTIAL),
            form("/api/credential-checks", CREDENTIAL),
            login("/api/credentials/**", CREDENTIAL),
            login("/api/admin/credentials/**", CREDENTIAL),
            login("/api/admin/credential-jobs/**", CREDENTIAL),
            login("/api/admin/credential-reconciliation", CREDENTIAL),
            login("/api/admin/certificate-templates/**", CREDENTIAL),
            login("/api/admin/certificate-template-choices/**", CREDENTIAL),
            login("/api/record-files", CREDENTIAL).withImports(),
            login("/api/admin/record-files", CREDENTIAL).withImports(),
            login("/api/records/**", CREDENTIAL),
            login("/api/admin/records/**", CREDENTIAL),
            login("/api/transcript/**", CREDENTIAL),
            login("/api/credits/**", CREDENTIAL),
            page("/", WEB),
            page("/programs/**", WEB),
            page("/facts/**", WEB),
            page("/pathways", WEB),
            page("/roles/**", WEB),
            page("/certifications/{id}", WEB),
            page("/bodies/compare", WEB),
            page("/faq", WEB),
            page("/about", WEB),
            page("/accessibility", WEB),
            page("/privacy", WEB),
            page("/signed-out", WEB),
            form("/sign/{token}", WEB),
            form("/check/file", WEB),
            page("/check/**", WEB),
            login("/certificates/**", WEB),
            login("/transcript", WEB),
            login("/credits", WEB),
            login("/records/files", WEB).withImports(),
            login("/records/**", WEB),
            login("/supervision/**", WEB),
            form("/preferences", WEB),
            open("/static/**", WEB),
            login("/account/**", WEB),
            login("/learn/**", WEB),
            login("/admin/uploads", WEB).withImports(),
            login("/admin/records/files", WEB).withImports(),
            login("/admin/roster/lists", WEB).withImports(),
            login("/sponsor/**", WEB),
            login("/webhooks/**", WEB),
            login("/admin/imports", WEB).withImports(),
            login("/admin/question-imports", WEB).withImports(),
            login("/admin/cartridge-imports", WEB).withImports(),
            login("/admin/**", WEB));

    private RouteTable() {}

    public static Optional<Route> find(String path) {
        PathContainer requested = PathContainer.parsePath(path);
        return ROUTES.stream().filter(route -> route.covers(requested)).findFirst();
    }

    public static Optional<Route> find(HttpServletRequest request) {
        return find(request.getRequestURI());
    }

    public static boolean isOpen(HttpServletRequest request) {
        return find(request).filter(route -> route.access() != Access.LOGIN).isPresent();
    }

    /** Whether the token of whoever is signed in goes along. */
    public static boolean knowsItsCaller(HttpServletRequest request) {
        return find(request)
                .filter(route -> route.access() != Access.ANYONE_MAY_READ)
                .isPresent();
    }

    /** Whether an address is a key by itself: whoever does not know it could send nothing there. */
    public static boolean isKey(HttpServletRequest request) {
        return find(request)
                .filter(route -> route.access() == Access.ANYONE_MAY_SEND)
                .isPresent();
    }

    /** Whether people look at it, and not programs. */
    public static boolean isPage(HttpServletRequest request) {
        return find(request).filter(route -> route.upstream() == WEB).isPresent();
    }

    public static boolean isListed(HttpServletRequest request) {
        return find(request).isPresent();
    }
}
