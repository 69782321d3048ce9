package certway.progress.practicum.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the entries of a log say.
 *
 * @param entry what one entry stands for
 * @param required so many must be confirmed
 */
public record EntryForm(String entry, int required, List<EntryField> fields) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST = 500;
    private static final int YEARS_BACK = 50;
    private static final int ROOM_FOR_CORRECTIONS = 100;

    public EntryForm {
        fields = List.copyOf(fields);
        if (required < 1) {
            throw new IllegalArgumentException("a practicum requires at least one entry");
        }
        List<String> ids = fields.stream().map(EntryField::id).toList();
        if (new HashSet<>(ids).size() != ids.size()) {
            throw new IllegalArgumentException("a field of a practicum is there twice");
        }
    }

    /** How many entries a log may have: refused ones and corrections too. */
    public int most() {
        return 2 * required + ROOM_FOR_CORRECTIONS;
    }

    /** Everything that is wrong with an entry; a date may be tomorrow, where tomorrow has begun. */
    public List<EntryFault> faults(Map<String, String> given, LocalDate today) {
        List<EntryFault> faults = new ArrayList<>();
        for (EntryField field : fields) {
            String message = message(field, given.getOrDefault(field.id(), ""), today);
            if (!message.isEmpty()) {
                faults.add(new EntryFault("/fields/" + field.id(), message));
            }
        }
        List<String> known = fields.stream().map(EntryField::id).toList();
        given.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> faults.add(new EntryFault("/fields/" + escaped(id), "is no field of this log")));
        return faults;
    }

    private static String message(EntryField field, String value, LocalDate today) {
        if (value.isBlank()) {
            return "is missing";
        }
        return switch (field.kind()) {
            case TEXT -> text(value);
            case NUMBER -> NUMBER.matcher(value).matches() ? "" : "give a decimal number such as 2.7";
            case DATE -> date(value, today);
        };
    }

    private static String text(String value) {
        if (value.length() > LONGEST) {
            return "has more than %d characters".formatted(LONGEST);
        }
        boolean odd = value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        return odd ? "has control characters" : "";
    }

    private static String date(String value, LocalDate today) {
        if (!DATE.matcher(value).matches()) {
            return "give a date such as 2026-11-20";
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.isAfter(today.plusDays(1))) {
                return "is in the future";
            }
            return date.isBefore(today.minusYears(YEARS_BACK)) ? "is too long ago" : "";
        } catch (DateTimeException e) {
            return "is no day of the calendar";
        }
    }

    private static String escaped(String id) {
        return id.replace("~", "~0").replace("/", "~1");
    }
}
