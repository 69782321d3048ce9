package certway.web.admin.publishing;

import certway.web.admin.Difference;
import certway.web.admin.authoring.ShowDraft;
import certway.web.admin.authoring.Told;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** What a program was: its versions and every state of its draft, any two side by side, and the way back. */
@Controller
@RequestMapping("/admin/programs/{program}/versions")
class VersionPages {

    private static final String STATE = "(draft|version):[0-9]{1,9}";

    private final PublishingClient publishing;
    private final ShowDraft showDraft;
    private final Pages pages;

    VersionPages(PublishingClient publishing, ShowDraft showDraft, Pages pages) {
        this.publishing = publishing;
        this.showDraft = showDraft;
        this.pages = pages;
    }

    /** What is asked for: two states to compare, and a page of the history. */
    private record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor) {}

    @GetMapping
    View versions(
            @PathVariable String program,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor) {
        return page(program, new Asked(from, to, cursor), Told.of(""));
    }

    @PostMapping
    View restore(@PathVariable String program, @RequestParam long revision, @RequestParam String state) {
        if (!state.matches(STATE)) {
            throw new NotHere(null);
        }
        int number = Integer.parseInt(state.substring(state.indexOf(':') + 1));
        PublishingClient.Earlier earlier = state.startsWith("draft")
                ? new PublishingClient.Earlier(number, null)
                : new PublishingClient.Earlier(null, number);
        try {
            publishing.restore(program, "\"%d\"".formatted(revision), earlier);
            return pages.goTo("/admin/programs/" + program);
        } catch (HttpClientErrorException.Conflict | HttpClientErrorException.UnprocessableContent e) {
            return page(program, new Asked(null, null, null), Told.refused(e));
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().value() == HttpStatus.PRECONDITION_FAILED.value()) {
                return page(program, new Asked(null, null, null), Told.of("changed"));
            }
            throw e;
        }
    }

    private View page(String program, Asked asked, Told told) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("history", publishing.history(program, asked.cursor()));
        parameters.put("versions", versions(program));
        parameters.put("from", asked.from() == null ? "" : asked.from());
        parameters.put("to", asked.to() == null ? "" : asked.to());
        parameters.put("differences", differences(program, asked));
        parameters.put("told", told);
        return showDraft.page(
                told.kind().isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT,
                "admin/publishing/versions",
                program,
                parameters);
    }

    /** None while none was published. */
    private List<PublishedProgram.Version> versions(String program) {
        try {
            return publishing.published(program).versions().reversed();
        } catch (HttpClientErrorException.NotFound e) {
            return List.of();
        }
    }

    private @Nullable List<Difference> differences(String program, Asked asked) {
        String from = asked.from();
        String to = asked.to();
        if (from == null || to == null || !from.matches(STATE) || !to.matches(STATE)) {
            return null;
        }
        return publishing.differences(program, from, to).differences();
    }
}
