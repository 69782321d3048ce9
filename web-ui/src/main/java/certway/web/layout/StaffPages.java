package certway.web.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The door to the pages for staff. */
@Controller
class StaffPages {

    private final Pages pages;

    StaffPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/admin")
    View entry() {
        return pages.goToWork();
    }
}
