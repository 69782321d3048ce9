/** What is true of the field, whoever teaches it: facts and pathways, for those who keep them. */
@NullMarked
package certway.web.admin.register;

import org.jspecify.annotations.NullMarked;
