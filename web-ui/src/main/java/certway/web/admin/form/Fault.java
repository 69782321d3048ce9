package certway.web.admin.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that the catalog cannot take, and where it stands. */
public record Fault(String pointer, String message) {

    /** The same within one part of what was sent; what stands elsewhere stays as it is. */
    public Fault within(String part) {
        return pointer.startsWith(part + "/") ? new Fault(pointer.substring(part.length()), message) : this;
    }

    /** A problem of the catalog. */
    public record Problem(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Fault> errors) {

        /** Why, in kebab case. */
        public String name() {
            return type == null ? "" : type.substring(type.lastIndexOf(':') + 1);
        }

        public List<Fault> faults() {
            return errors == null ? List.of() : errors;
        }

        public String said() {
            String title = this.title == null ? "" : this.title;
            return detail == null || detail.isBlank() ? title : detail;
        }
    }
}
