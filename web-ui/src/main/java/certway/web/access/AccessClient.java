package certway.web.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** What registrars do with waivers and vouchers. */
interface AccessClient {

    @GetExchange("/api/admin/waivers")
    Waivers waivers(@RequestParam Map<String, String> filter);

    @PostExchange("/api/admin/waivers")
    void grant(@RequestBody Map<String, @Nullable Object> waiver);

    @PostExchange("/api/admin/waivers/{id}/revoke")
    void revokeWaiver(@PathVariable String id, @RequestBody Map<String, String> reason);

    @GetExchange("/api/admin/vouchers")
    Vouchers vouchers(@RequestParam Map<String, String> filter);

    @PostExchange("/api/admin/vouchers")
    Vouchers.Voucher create(@RequestBody Map<String, @Nullable Object> voucher);

    @GetExchange("/api/admin/vouchers/{code}")
    Vouchers.Voucher voucher(@PathVariable String code);

    @PostExchange("/api/admin/vouchers/{code}/revoke")
    void revokeVoucher(@PathVariable String code, @RequestBody Map<String, String> reason);
}
