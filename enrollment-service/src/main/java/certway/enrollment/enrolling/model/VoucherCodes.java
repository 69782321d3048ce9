package certway.enrollment.enrolling.model;

import java.util.Locale;

/** Voucher codes as learners type them. */
public final class VoucherCodes {

    public static final String FORMAT = "[A-Za-z0-9][A-Za-z0-9-]{5,39}";

    private VoucherCodes() {}

    public static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }
}
