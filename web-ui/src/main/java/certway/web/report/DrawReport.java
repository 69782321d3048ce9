package certway.web.report;

import certway.web.layout.Words;
import certway.web.learning.Texts;
import certway.web.report.Bars.Value;
import certway.web.report.Report.Version;
import java.util.List;

/** The charts of a report. */
public final class DrawReport {

    private DrawReport() {}

    public static Bars funnel(Version version, Words words) {
        return Bars.of(List.of(
                new Value(words.text("report.enrolled"), version.enrolled(), 0),
                new Value(words.text("report.started"), version.started(), 0),
                new Value(words.text("report.completed"), version.completed(), 0),
                new Value(words.text("report.ended"), version.ended(), 0)));
    }

    public static Bars units(Version version) {
        return Bars.of(version.units().stream()
                .map(unit -> new Value(unit.title(), unit.done(), unit.lost()))
                .toList());
    }

    public static Bars time(Version version, Words words) {
        return Bars.of(version.byDays().entrySet().stream()
                .map(entry -> new Value(days(entry.getKey(), words), entry.getValue(), 0))
                .toList());
    }

    /** What a bound is called. */
    public static String days(int days, Words words) {
        return Report.isLonger(days) ? words.text("report.longer") : words.text("report.within", days);
    }

    public static Bars options(Items.Item item) {
        return Bars.of(item.options().stream()
                .map(option -> new Value(Texts.plain(option.text()), option.chosen(), 0))
                .toList());
    }
}
