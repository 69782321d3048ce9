package certway.enrollment.roster;

import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.VoucherCodes;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.people.model.Person;
import certway.enrollment.roster.Columns.Column;
import certway.enrollment.roster.SheetRecords.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of people to enrol, row by row. It keeps no more of the file than the addresses, to see which come twice. */
final class Sheet {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SHOWN = 254;
    private static final Pattern CONTROL = Pattern.compile(".*\\p{Cntrl}.*", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile(ProgramId.FORMAT);
    private static final Pattern VOUCHER = Pattern.compile(VoucherCodes.FORMAT);

    private final SheetText text;
    private final SheetRecords records;
    private final Columns columns;
    private final @Nullable ProgramId everybodys;
    private final Map<String, Integer> seen = new HashMap<>();

    /** Says what is wrong with a row. */
    private static final class Fault extends Exception {

        private static final long serialVersionUID = 1;

        Fault(String message) {
            super(message);
        }
    }

    private Sheet(SheetText text, SheetRecords records, Columns columns, @Nullable ProgramId everybodys) {
        this.text = text;
        this.records = records;
        this.columns = columns;
        this.everybodys = everybodys;
    }

    /**
     * Reads the names of the columns.
     *
     * @param everybodys the program of rows that name none
     */
    static Sheet open(InputStream file, @Nullable ProgramId everybodys) throws IOException {
        SheetText text = SheetText.of(file);
        SheetRecords records = new SheetRecords(text);
        return switch (records.header()) {
            case null -> throw new UnreadableSheet(1, "the file is empty");
            case Entry.Broken(int line, String fault) -> throw new UnreadableSheet(line, fault);
            case Entry.Fields(int _, List<String> names) -> new Sheet(text, records, Columns.of(names), everybodys);
        };
    }

    /** What has shown so far. */
    String encoding() {
        return text.encoding();
    }

    List<String> ignoredColumns() {
        return columns.ignored();
    }

    /** Null at the end. */
    @Nullable
    Row next() throws IOException {
        return switch (records.next()) {
            case null -> null;
            case Entry.Broken(int line, String fault) -> new Row.Bad(line, "", fault);
            case Entry.Fields(int line, List<String> values) -> row(line, values);
        };
    }

    /** Counts what follows, without looking at it. */
    int countTheRest() throws IOException {
        int count = 0;
        while (records.next() != null) {
            count++;
        }
        return count;
    }

    private Row row(int line, List<String> values) {
        try {
            return wanted(line, values);
        } catch (Fault e) {
            String email = columns.value(Column.EMAIL, values);
            return new Row.Bad(
                    line, email.substring(0, Math.min(email.length(), LONGEST_SHOWN)), String.valueOf(e.getMessage()));
        }
    }

    private Row wanted(int line, List<String> values) throws Fault {
        if (values.size() > columns.count()) {
            throw new Fault("%d fields, but the first line names %d columns".formatted(values.size(), columns.count()));
        }
        String address = columns.value(Column.EMAIL, values);
        Optional<EmailAddress> email = EmailAddress.parse(address);
        if (email.isEmpty()) {
            throw new Fault(address.isEmpty() ? "the e-mail address is missing" : "this is no e-mail address");
        }
        Row.Wanted row = new Row.Wanted(
                line,
                email.get(),
                new Person.Name(name(Column.FIRST_NAME, values), name(Column.LAST_NAME, values)),
                program(values),
                voucher(values));
        Integer earlier =
                seen.putIfAbsent(row.program().value() + '/' + row.email().value(), line);
        if (earlier != null) {
            throw new Fault("the same as line %d".formatted(earlier));
        }
        return row;
    }

    private String name(Column column, List<String> values) throws Fault {
        String name = columns.value(column, values);
        if (name.length() > LONGEST_NAME || CONTROL.matcher(name).matches()) {
            throw new Fault("a name has more than %d characters, or such as cannot be printed".formatted(LONGEST_NAME));
        }
        return name;
    }

    private ProgramId program(List<String> values) throws Fault {
        String program = columns.value(Column.PROGRAM, values);
        if (program.isEmpty() && everybodys != null) {
            return everybodys;
        }
        if (program.isEmpty()) {
            throw new Fault("the program is missing, and the list as a whole names none");
        }
        if (!PROGRAM.matcher(program).matches()) {
            throw new Fault("this is no id of a program");
        }
        return new ProgramId(program);
    }

    private @Nullable String voucher(List<String> values) throws Fault {
        String voucher = columns.value(Column.VOUCHER, values);
        if (voucher.isEmpty()) {
            return null;
        }
        if (!VOUCHER.matcher(voucher).matches()) {
            throw new Fault("this is no voucher code");
        }
        return VoucherCodes.normal(voucher);
    }
}
