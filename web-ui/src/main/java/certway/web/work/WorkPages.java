package certway.web.work;

import certway.web.layout.Pages;
import certway.web.layout.Viewer;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The first of the pages for staff: what waits for whoever looks, and the ways to all that is theirs. */
@Controller
class WorkPages {

    private final FindWork findWork;
    private final Pages pages;

    WorkPages(FindWork findWork, Pages pages) {
        this.findWork = findWork;
        this.pages = pages;
    }

    @GetMapping("/admin")
    View work() {
        Viewer viewer = Objects.requireNonNull(Pages.viewer(), "nobody comes here who is not signed in");
        return pages.show("work/work", Map.of("places", findWork.of(viewer)));
    }
}
