package certway.web.digest;

import certway.web.digest.Digests.Day;
import certway.web.layout.Pages;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;

/** What subscribers were told day by day, and whether somebody else's digest is the same. */
@Controller
class DigestPages {

    private static final int SHOWN = 31;

    private final DigestClient digests;
    private final Pages pages;
    private final InstantSource clock;

    DigestPages(DigestClient digests, Pages pages, InstantSource clock) {
        this.digests = digests;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/admin/digests")
    View days(
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String digest) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = to == null || to.isAfter(today) ? today : to;
        List<Day> closed =
                digests.closed(last.minusDays(SHOWN - 1).toString(), SHOWN).items();
        List<Day> days = new ArrayList<>(closed);
        last.minusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(one -> closed.stream().noneMatch(found -> found.day().equals(one)))
                .forEach(one -> find(one).ifPresent(days::add));
        Collections.reverse(days);
        return pages.show(
                "digest/days",
                Map.of(
                        "days", days,
                        "earlier",
                                closed.isEmpty()
                                        ? ""
                                        : "/admin/digests?to="
                                                + closed.getFirst().day().minusDays(1),
                        "day", day == null ? "" : day.toString(),
                        "digest", digest.strip(),
                        "comparison", day == null ? "" : comparison(day, digest.strip())));
    }

    private String comparison(LocalDate day, String digest) {
        return find(day)
                .map(found -> Digests.digits(found.digest()).equals(Digests.digits(digest)) ? "same" : "other")
                .orElse("none");
    }

    /** Closed or not; nothing where the platform has no completions of that day. */
    private Optional<Day> find(LocalDate day) {
        try {
            return Optional.of(digests.day(day.toString()));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }
}
