package certway.web.admin.register;

import certway.web.admin.authoring.NewId;
import certway.web.admin.form.Lost;
import certway.web.admin.form.Option;
import certway.web.admin.form.Press;
import certway.web.admin.form.Sent;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import certway.web.pathway.DrawGraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.View;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Roles, the steps between them and what steps ask for, for those who keep them. */
@Controller
@RequestMapping("/admin/pathways")
class PathwayDeskPages {

    private static final String START = "/admin/pathways";
    /** No id looks like this. */
    private static final String NEW = "_new";

    private static final List<String> PLACES = List.of("/value");

    private final PathwayEditClient pathways;
    private final FactNames facts;
    private final DrawGraph draw;
    private final Lost lost;
    private final Pages pages;

    PathwayDeskPages(PathwayEditClient pathways, FactNames facts, DrawGraph draw, Lost lost, Pages pages) {
        this.lost = lost;
        this.pathways = pathways;
        this.facts = facts;
        this.draw = draw;
        this.pages = pages;
    }

    @GetMapping
    View start() {
        Whole whole = pathways.whole();
        return pages.show(
                "admin/register/pathways",
                Map.of("whole", whole, "kinds", Kinds.names(), "drawing", draw.anew(whole.graph())));
    }

    @GetMapping("/{kind}")
    View things(@PathVariable String kind, @RequestParam(defaultValue = "") String removed) {
        return pages.show(
                "admin/register/things",
                Map.of("kind", known(kind), "things", pathways.whole().of(kind), "removed", removed));
    }

    @GetMapping("/{kind}/" + NEW)
    View blank(@PathVariable String kind) {
        ObjectNode nothing = Kinds.newSheet(kind).opened(JsonNodeFactory.instance.objectNode());
        return newThing(kind, new Filled(Kinds.newSheet(kind), nothing, Answer.of("", 0)));
    }

    @PostMapping("/{kind}")
    View create(@PathVariable String kind, @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        ObjectNode value = sent.read(Kinds.newSheet(kind), JsonNodeFactory.instance.objectNode());
        if (!(sent.press() instanceof Press.Save)) {
            return newThing(kind, new Filled(Kinds.newSheet(kind), value, Answer.of("unsaved", 0)));
        }
        String called = value.path(value.path("id").isString() ? "id" : "title").asString("");
        String id = NewId.of(called, "new", List.of());
        ObjectNode closed = Kinds.newSheet(kind).closed(value).put("id", id);
        Answer answer =
                Answer.toNew(() -> pathways.create(kind, id, "*", new Body(closed).of("value")), PLACES.getFirst());
        return answer.isSaved()
                ? pages.goTo(address(kind, id) + "?saved=1#told")
                : newThing(kind, new Filled(Kinds.newSheet(kind), value, answer));
    }

    private View newThing(String kind, Filled filled) {
        return show(new Spot("admin/register/newthing", kind, START + "/" + kind), filled, Map.of());
    }

    @GetMapping("/{kind}/{id}")
    View thing(@PathVariable String kind, @PathVariable String id, @RequestParam(defaultValue = "") String saved) {
        Edited thing = pathways.thing(known(kind), id);
        return page(kind, thing, stored(kind, thing, Answer.of(saved.isEmpty() ? "" : "saved", thing.revision())));
    }

    private static Filled stored(String kind, Edited thing, Answer answer) {
        return new Filled(Kinds.sheet(kind), Kinds.sheet(kind).opened(thing.value()), answer);
    }

    @PostMapping("/{kind}/{id}")
    View change(@PathVariable String kind, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        try {
            return change(known(kind), pathways.thing(kind, id), sent);
        } catch (HttpClientErrorException.NotFound e) {
            String list = START + "/" + kind;
            return lost.page(sent, 0, List.of(new Lost.Again(id, list)), list);
        }
    }

    private View change(String kind, Edited thing, Sent sent) {
        String id = thing.id();
        ObjectNode value = sent.read(Kinds.sheet(kind), thing.value());
        long seen = sent.revision();
        if (!(sent.press() instanceof Press.Save)) {
            return page(kind, thing, new Filled(Kinds.sheet(kind), value, Answer.of("unsaved", seen)));
        }
        Body body = new Body(Kinds.sheet(kind).closed(value));
        Answer answer = Answer.to(
                () -> pathways.put(kind, id, Edited.tag(seen), body.of("value")),
                seen,
                PLACES,
                () -> theirs(kind, id, seen));
        return answer.isSaved()
                ? pages.goTo(address(kind, id) + "?saved=1#told")
                : page(kind, thing, new Filled(Kinds.sheet(kind), value, answer));
    }

    @PostMapping("/{kind}/{id}/removal")
    View remove(@PathVariable String kind, @PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        long seen = sent.revision();
        Answer answer = Answer.to(
                () -> pathways.remove(known(kind), id, Edited.tag(seen), sent.one("reason")),
                seen,
                PLACES,
                () -> theirs(kind, id, seen));
        if (answer.isSaved()) {
            return pages.goTo("%s/%s?removed=1".formatted(START, kind));
        }
        Edited thing = pathways.thing(kind, id);
        return page(kind, thing, stored(kind, thing, answer));
    }

    private Answer.Theirs theirs(String kind, String id, long seen) {
        return Answer.Theirs.of(pathways.thing(kind, id), pathways.history(kind, id), seen);
    }

    private View page(String kind, Edited thing, Filled filled) {
        return show(
                new Spot("admin/register/thing", kind, address(kind, thing.id())),
                filled,
                Map.of("thing", thing, "history", pathways.history(kind, thing.id())));
    }

    /** Where a form stands, and where it is sent. */
    private record Spot(String template, String kind, String action) {}

    private View show(Spot spot, Filled filled, Map<String, Object> more) {
        Whole whole = pathways.whole();
        Map<String, List<Option>> sources = whole.sources();
        sources.put("facts", facts.all());
        Map<String, Object> shown = new HashMap<>(more);
        shown.put("kind", spot.kind());
        shown.put("form", filled.form(spot.action(), sources));
        shown.put("answer", filled.answer());
        if (Kinds.isDrawn(spot.kind())) {
            shown.put("drawing", draw.anew(whole.graph(spot.kind(), filled.value())));
        }
        return pages.show(filled.status(), spot.template(), shown);
    }

    private static String address(String kind, String id) {
        return "%s/%s/%s".formatted(START, kind, id);
    }

    private static String known(String kind) {
        if (!Kinds.has(kind)) {
            throw new NotHere(null);
        }
        return kind;
    }
}
