package certway.web.support;

import certway.web.form.Typed;
import certway.web.layout.Pages;
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

/** A learner's timeline. Nothing of it is shown before somebody said why they look, and what they said is kept. */
@Controller
@RequestMapping("/admin/learners")
class TimelinePages {

    private static final String FORM = "look";

    private final TimelineClient timelines;
    private final Pages pages;

    TimelinePages(TimelineClient timelines, Pages pages) {
        this.timelines = timelines;
        this.pages = pages;
    }

    /** Where an enrollment's id is typed, or on to its page. */
    @GetMapping
    View find(@RequestParam(defaultValue = "") String enrollment) {
        String typed = enrollment.strip();
        return typed.matches("[0-9A-Za-z-]{1,64}")
                ? pages.goTo("/admin/learners/" + typed)
                : pages.show("support/find", Map.of());
    }

    @GetMapping("/{enrollment}")
    View ask(@PathVariable String enrollment) {
        return ask(HttpStatus.OK, enrollment, Typed.NOTHING);
    }

    /** Not redirected: the page that follows would have to say why, too. */
    @PostMapping("/{enrollment}")
    View look(@PathVariable String enrollment, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of(FORM, sent);
        try {
            Timeline timeline =
                    timelines.look(enrollment, typed.textOrNull("cursor"), Map.of("reason", typed.text("reason")));
            return pages.show(
                    "support/timeline",
                    Map.of("enrollment", enrollment, "timeline", timeline, "reason", typed.text("reason")));
        } catch (HttpClientErrorException.BadRequest e) {
            return ask(HttpStatus.BAD_REQUEST, enrollment, typed.refused("say-why", "reason"));
        }
    }

    @GetMapping("/{enrollment}/looks")
    View looks(@PathVariable String enrollment, @RequestParam(required = false) @Nullable String cursor) {
        return pages.show(
                "support/looks", Map.of("enrollment", enrollment, "looks", timelines.looks(enrollment, cursor)));
    }

    private View ask(HttpStatus status, String enrollment, Typed typed) {
        return pages.show(status, "support/ask", Map.of("enrollment", enrollment, "typed", typed));
    }
}
