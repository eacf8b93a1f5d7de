package fr.essaim.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, for those who follow commitments and for no one else. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
public record PersonDetail(
        @Schema(required = true) UUID id,
        String name,
        String contact,

        @Schema(description = "Since when they may be named in public.")
        LocalDate consentedOn,

        LocalDate erasedOn) {
    static PersonDetail of(Person p) {
        return new PersonDetail(p.id, p.name, p.contact, p.consentedOn, p.erasedOn);
    }
}
