package certway.web.migration;

import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Address;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** Registrars move learners to another version, trying it first, see how far it is, and take it back. */
@Controller
@RequestMapping("/admin/migrations")
class MigrationPages {

    private static final String START = "start";
    private static final String BACK = "back";

    private final MigrationClient migrations;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;

    MigrationPages(MigrationClient migrations, ChoosePrograms programs, Forms forms, Pages pages) {
        this.migrations = migrations;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
    }

    /** The list, and the form with what a link has filled in. */
    @GetMapping
    View list(@RequestParam Map<String, String> parameters) {
        return jobs(HttpStatus.OK, parameters.get("cursor"), Typed.of(START, parameters));
    }

    @PostMapping
    View start(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(START, sent);
        Map<String, @Nullable Object> wanted = wanted(typed);
        wanted.put("programId", typed.text("programId"));
        wanted.put("fromVersion", typed.number("fromVersion"));
        wanted.put("toVersion", typed.number("toVersion"));
        return forms.send(
                typed,
                () -> migrations.start(typed.text("key"), wanted).address(),
                (status, refused) -> jobs(status, null, refused));
    }

    @GetMapping("/{id}")
    View migration(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String cursor) {
        return page(HttpStatus.OK, new Shown(id, outcome, cursor), Typed.NOTHING);
    }

    @PostMapping("/{id}/reversals")
    View reverse(@PathVariable String id, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(BACK, sent);
        return forms.send(
                typed,
                () -> migrations.reverse(id, typed.text("key"), wanted(typed)).address(),
                (status, refused) -> page(status, new Shown(id, "", ""), refused));
    }

    /** Nothing is moved by a form that does not say so. */
    private static Map<String, @Nullable Object> wanted(Typed typed) {
        Map<String, @Nullable Object> wanted = new HashMap<>();
        wanted.put("reason", typed.text("reason"));
        wanted.put("dryRun", !typed.text("how").equals("move"));
        return wanted;
    }

    /** Which part of the results of a job is wanted. */
    private record Shown(String id, String outcome, String cursor) {}

    private View page(HttpStatus status, Shown shown, Typed typed) {
        Migrations.Migration migration = migrations.migration(shown.id());
        String outcome = Migrations.OUTCOMES.contains(shown.outcome()) ? shown.outcome() : "";
        Address address = new Address(migration.address(), Map.of("outcome", outcome));
        try {
            Migrations.Results results = migrations.results(
                    shown.id(), address.with("cursor", shown.cursor()).filters());
            String next = results.next() == null
                    ? ""
                    : address.with("cursor", results.next()).toString();
            return pages.show(
                    status,
                    "migration/migration",
                    Map.of(
                            "migration", migration,
                            "results", results,
                            "outcome", outcome,
                            "next", next,
                            "key", newKey(),
                            "typed", typed));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    private View jobs(HttpStatus status, @Nullable String cursor, Typed typed) {
        return pages.show(
                status,
                "migration/list",
                Map.of(
                        "migrations", migrations.migrations(cursor),
                        "programs", programs.choice(),
                        "key", newKey(),
                        "typed", typed));
    }

    /** So that sending a form twice starts one job. */
    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
