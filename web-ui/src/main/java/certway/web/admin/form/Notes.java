package certway.web.admin.form;

import java.util.List;
import java.util.Map;

/**
 * What stands beside the fields of a form, by their pointers.
 *
 * @param faults what the catalog cannot take
 * @param missing what has to be mended before the draft can be published
 * @param warnings what may promise too much
 * @param previews texts as learners will see them, as HTML that is safe to show
 */
public record Notes(
        List<Fault> faults, List<Fault> missing, Map<String, List<Warning>> warnings, Map<String, String> previews) {

    public Notes {
        faults = List.copyOf(faults);
        missing = List.copyOf(missing);
        warnings = Map.copyOf(warnings);
        previews = Map.copyOf(previews);
    }

    public List<Fault> faults(String pointer) {
        return faults.stream().filter(fault -> fault.pointer().equals(pointer)).toList();
    }

    /** Those of the items of a list. */
    public List<Fault> ofItems(String list) {
        return faults.stream()
                .filter(fault -> fault.pointer().startsWith(list + "/"))
                .toList();
    }

    public List<Fault> missing(String pointer) {
        return missing.stream().filter(fault -> fault.pointer().equals(pointer)).toList();
    }

    public List<Warning> warnings(String pointer) {
        return warnings.getOrDefault(pointer, List.of());
    }

    public String preview(String pointer) {
        return previews.getOrDefault(pointer, "");
    }
}
