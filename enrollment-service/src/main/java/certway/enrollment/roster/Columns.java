package certway.enrollment.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which field of a record is what.
 *
 * @param ignored names of columns that mean nothing here
 */
record Columns(Map<Column, Integer> places, int count, List<String> ignored) {

    private static final int MOST = 100;
    private static final int LONGEST_NAME = 80;

    /** Without what is no letter: {@code First name}, {@code first_name} and {@code firstName} are the same. */
    private static final Map<String, Column> NAMES = Map.ofEntries(
            Map.entry("email", Column.EMAIL),
            Map.entry("mail", Column.EMAIL),
            Map.entry("emailaddress", Column.EMAIL),
            Map.entry("firstname", Column.FIRST_NAME),
            Map.entry("givenname", Column.FIRST_NAME),
            Map.entry("lastname", Column.LAST_NAME),
            Map.entry("surname", Column.LAST_NAME),
            Map.entry("familyname", Column.LAST_NAME),
            Map.entry("programid", Column.PROGRAM),
            Map.entry("program", Column.PROGRAM),
            Map.entry("voucher", Column.VOUCHER),
            Map.entry("vouchercode", Column.VOUCHER));

    /** What a list may tell of a person. */
    enum Column {
        EMAIL,
        FIRST_NAME,
        LAST_NAME,
        PROGRAM,
        VOUCHER
    }

    Columns {
        places = Map.copyOf(places);
        ignored = List.copyOf(ignored);
    }

    static Columns of(List<String> header) throws UnreadableSheet {
        if (header.size() > MOST) {
            throw new UnreadableSheet(1, "the first line names more than %d columns".formatted(MOST));
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            Column column = NAMES.get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
            if (column == null) {
                ignored.add(name.substring(0, Math.min(name.length(), LONGEST_NAME)));
            } else if (places.put(column, i) != null) {
                throw new UnreadableSheet(1, "two columns say the same; the second is column %d".formatted(i + 1));
            }
        }
        if (!places.containsKey(Column.EMAIL)) {
            throw new UnreadableSheet(1, "the first line names no column email");
        }
        return new Columns(places, header.size(), ignored);
    }

    /** Empty where there is no such column, or the record is shorter. */
    String value(Column column, List<String> values) {
        Integer place = places.get(column);
        return place == null || place >= values.size() ? "" : values.get(place);
    }
}
