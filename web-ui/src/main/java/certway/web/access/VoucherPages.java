package certway.web.access;

import certway.web.audit.ReadAudit;
import certway.web.catalog.ChoosePrograms;
import certway.web.form.Forms;
import certway.web.form.Typed;
import certway.web.layout.Pages;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Codes that pay for enrollments: hand out, see who used them, end. */
@Controller
@RequestMapping("/admin/vouchers")
class VoucherPages {

    private final AccessClient access;
    private final ReadAudit audit;
    private final ChoosePrograms programs;
    private final Forms forms;
    private final Pages pages;
    private final InstantSource clock;

    VoucherPages(
            AccessClient access,
            ReadAudit audit,
            ChoosePrograms programs,
            Forms forms,
            Pages pages,
            InstantSource clock) {
        this.access = access;
        this.audit = audit;
        this.programs = programs;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String cursor) {
        return page(HttpStatus.OK, cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor), Typed.NOTHING);
    }

    @PostMapping
    View create(@RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("create", sent);
        return forms.send(
                typed,
                () -> access.create(wanted(typed)).address() + "?done=voucher-created",
                (status, refused) -> page(status, Map.of(), refused));
    }

    /** A share of the price or an amount, as the service takes it: one of the two. */
    private static Map<String, @Nullable Object> wanted(Typed typed) {
        Map<String, @Nullable Object> voucher = new HashMap<>();
        boolean share = typed.text("percent").isEmpty();
        String currency = typed.text("currency").toUpperCase(Locale.ROOT);
        voucher.put("code", typed.textOrNull("code"));
        voucher.put("programId", typed.textOrNull("programId"));
        voucher.put("percent", typed.number("percent"));
        voucher.put("amountMinor", share ? typed.minor("amountMinor", currency) : null);
        voucher.put("currency", share ? currency : null);
        voucher.put("uses", typed.number("uses"));
        voucher.put("expiresAt", typed.endOfDay("expiresAt"));
        voucher.put("reason", typed.text("reason"));
        return voucher;
    }

    @GetMapping("/{code}")
    View voucher(@PathVariable String code, @RequestParam(defaultValue = "") String done) {
        return one(HttpStatus.OK, code, done, Typed.NOTHING);
    }

    @PostMapping("/{code}/revoke")
    View revoke(@PathVariable String code, @RequestParam Map<String, String> sent) {
        Typed typed = Typed.of("end", sent);
        return forms.send(
                typed,
                () -> {
                    access.revokeVoucher(code, Map.of("reason", typed.text("reason")));
                    return "/admin/vouchers/%s?done=voucher-revoked".formatted(code);
                },
                (status, refused) -> one(status, code, "", refused));
    }

    private View one(HttpStatus status, String code, String done, Typed typed) {
        Vouchers.Voucher voucher = access.voucher(code);
        return pages.show(
                status,
                "access/voucher",
                Map.of(
                        "voucher",
                        voucher,
                        "standing",
                        voucher.standing(clock.instant()),
                        "audit",
                        audit.of(voucher.code()),
                        "programs",
                        programs.choice(),
                        "done",
                        done,
                        "typed",
                        typed));
    }

    private View page(HttpStatus status, Map<String, String> filter, Typed typed) {
        return pages.show(
                status,
                "access/vouchers",
                Map.of(
                        "vouchers", access.vouchers(filter),
                        "now", clock.instant(),
                        "programs", programs.choice(),
                        "typed", typed));
    }
}
