package certway.web.admin.publishing;

import certway.web.admin.authoring.ShowDraft;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Who did what to a program, when and why. */
@Controller
class ProgramLogPages {

    private final PublishingClient publishing;
    private final ShowDraft showDraft;

    ProgramLogPages(PublishingClient publishing, ShowDraft showDraft) {
        this.publishing = publishing;
        this.showDraft = showDraft;
    }

    @GetMapping("/admin/programs/{program}/log")
    View log(@PathVariable String program, @RequestParam(required = false) @Nullable String cursor) {
        return showDraft.page(
                HttpStatus.OK, "admin/publishing/log", program, Map.of("log", publishing.log(program, cursor)));
    }
}
