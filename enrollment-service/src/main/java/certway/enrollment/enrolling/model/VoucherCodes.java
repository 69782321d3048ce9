package certway.enrollment.enrolling.model;

import java.security.SecureRandom;
import java.util.Locale;

/** Voucher codes as learners type them. */
public final class VoucherCodes {

    public static final String FORMAT = "[A-Za-z0-9][A-Za-z0-9-]{5,39}";

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VoucherCodes() {}

    public static String unguessable() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    public static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }
}
