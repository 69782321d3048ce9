package certway.web.admin.register;

import certway.web.admin.authoring.NewId;
import certway.web.admin.form.Option;
import certway.web.admin.form.Press;
import certway.web.admin.form.Sent;
import certway.web.fact.FactList;
import certway.web.layout.Address;
import certway.web.layout.NotHere;
import certway.web.layout.Pages;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
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

/** The register of facts for those who keep it. */
@Controller
@RequestMapping("/admin/facts")
class FactDeskPages {

    private static final String LIST = "/admin/facts";
    /** No id of a fact looks like this. */
    private static final String NEW = "_new";
    /** How long before the end a review is called for. */
    private static final Period SOON = Period.ofDays(60);

    private final FactEditClient facts;
    private final FactNames names;
    private final InstantSource clock;
    private final Pages pages;

    FactDeskPages(FactEditClient facts, FactNames names, InstantSource clock, Pages pages) {
        this.facts = facts;
        this.names = names;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping
    View facts(
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String review,
            @RequestParam(defaultValue = "") String cursor) {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("topic", topic);
        filters.put("state", state);
        filters.put("review", review);
        Address address = new Address(LIST, filters);
        try {
            FactList list = facts.shown(address.with("cursor", cursor).query());
            String next = list.next() == null
                    ? ""
                    : address.with("cursor", list.next()).toString();
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return pages.show(
                    "admin/register/facts",
                    Map.of(
                            "list",
                            list,
                            "topic",
                            topic,
                            "state",
                            state,
                            "review",
                            review,
                            "next",
                            next,
                            "today",
                            today,
                            "soon",
                            today.plus(SOON)));
        } catch (HttpClientErrorException.BadRequest e) {
            throw new NotHere(e);
        }
    }

    @GetMapping("/" + NEW)
    View blank() {
        ObjectNode nothing = FactAct.newSheet().opened(JsonNodeFactory.instance.objectNode());
        return newFact(new Filled(FactAct.newSheet(), nothing, Answer.of("", 0)));
    }

    @PostMapping
    View create(@RequestParam MultiValueMap<String, String> typed) {
        Sent sent = new Sent(typed);
        ObjectNode value = sent.read(FactAct.newSheet(), JsonNodeFactory.instance.objectNode());
        if (!(sent.press() instanceof Press.Save)) {
            return newFact(new Filled(FactAct.newSheet(), value, Answer.of("unsaved", 0)));
        }
        String called = value.path(value.path("id").isString() ? "id" : "title").asString("");
        String given = NewId.of(called, "fact", List.of());
        Body body = new Body(FactAct.newSheet().closed(value));
        Answer answer = Answer.toNew(() -> facts.create(body.of("fact").put("id", given)), "/fact");
        return answer.isSaved()
                ? pages.goTo(LIST + "/" + given + "?saved=1#told")
                : newFact(new Filled(FactAct.newSheet(), value, answer));
    }

    private View newFact(Filled filled) {
        return pages.show(
                filled.status(),
                "admin/register/newfact",
                Map.of("form", filled.form(LIST, Map.of()), "answer", filled.answer()));
    }

    @GetMapping("/{id}")
    View content(@PathVariable String id, @RequestParam(defaultValue = "") String saved) {
        return opened(id, FactAct.CONTENT, saved);
    }

    @GetMapping("/{id}/{act}")
    View act(@PathVariable String id, @PathVariable String act) {
        return opened(id, known(act), "");
    }

    private View opened(String id, FactAct act, String saved) {
        Edited fact = facts.fact(id);
        ObjectNode value = act.sheet().opened(act.opened(fact));
        Answer answer = Answer.of(saved.isEmpty() ? "" : "saved", fact.revision());
        return page(fact, act, new Filled(act.sheet(), value, answer));
    }

    @PostMapping("/{id}")
    View change(@PathVariable String id, @RequestParam MultiValueMap<String, String> typed) {
        return send(id, FactAct.CONTENT, new Sent(typed));
    }

    @PostMapping("/{id}/{act}")
    View change(@PathVariable String id, @PathVariable String act, @RequestParam MultiValueMap<String, String> typed) {
        return send(id, known(act), new Sent(typed));
    }

    private View send(String id, FactAct act, Sent sent) {
        Edited fact = facts.fact(id);
        ObjectNode value = sent.read(act.sheet(), act.opened(fact));
        long seen = sent.revision();
        if (!(sent.press() instanceof Press.Save)) {
            return page(fact, act, new Filled(act.sheet(), value, Answer.of("unsaved", seen)));
        }
        Body body = new Body(act.sheet().closed(value));
        Answer answer = Answer.to(
                () -> act.send(facts, new FactAct.Seen(id, Edited.tag(seen)), body),
                seen,
                act.places(fact),
                () -> Answer.Theirs.of(facts.fact(id), facts.history(id), seen));
        return answer.isSaved()
                ? pages.goTo("%s/%s?saved=1#told".formatted(LIST, id))
                : page(facts.fact(id), act, new Filled(act.sheet(), value, answer));
    }

    private View page(Edited fact, FactAct act, Filled filled) {
        String address = LIST + "/" + fact.id();
        String action = act == FactAct.CONTENT ? address : address + "/" + act.text();
        Map<String, List<Option>> sources = act == FactAct.SUCCESSOR ? Map.of("facts", others(fact)) : Map.of();
        return pages.show(
                filled.status(),
                "admin/register/fact",
                Map.of(
                        "fact", fact,
                        "shown", facts.shown(fact.id()),
                        "act", act.text(),
                        "form", filled.form(action, sources),
                        "answer", filled.answer(),
                        "history", facts.history(fact.id())));
    }

    private List<Option> others(Edited fact) {
        return names.all().stream()
                .filter(option -> !option.id().equals(fact.id()))
                .toList();
    }

    private static FactAct known(String text) {
        return FactAct.of(text).filter(act -> act != FactAct.CONTENT).orElseThrow(() -> new NotHere(null));
    }
}
