package fr.essaim.commitment;

import fr.essaim.person.Person;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A private person who carries a commitment.
 *
 * @param contact how to reach them; never public
 * @param consentedOn when they agreed to be named in public; without it they are not
 */
@Schema(name = "PersonInput")
public record PersonInput(
        @NotBlank @Size(max = 300) String name,
        @Size(max = 300) String contact,
        @PastOrPresent LocalDate consentedOn,
        @NotNull BearerRole role) {
    Person person() {
        var person = new Person();
        person.name = name;
        person.contact = contact;
        person.consentedOn = consentedOn;
        return person;
    }
}
