package certway.enrollment.people.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address in lower case, as the login server keeps it. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORMAT =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");

    public EmailAddress {
        if (value.length() > LONGEST || !FORMAT.matcher(value).matches()) {
            throw new IllegalArgumentException("no e-mail address");
        }
    }

    /** Empty if the text is no address. */
    public static Optional<EmailAddress> parse(String text) {
        String address = text.strip().toLowerCase(Locale.ROOT);
        return address.length() <= LONGEST && FORMAT.matcher(address).matches()
                ? Optional.of(new EmailAddress(address))
                : Optional.empty();
    }

    /** Without the address: it may end in a log. */
    @Override
    public String toString() {
        return "an e-mail address";
    }
}
