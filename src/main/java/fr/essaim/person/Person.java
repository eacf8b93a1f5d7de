package fr.essaim.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person who made a commitment. */
@Entity
public class Person {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    public String name;

    /** When the person agreed to be named in public; null means never. */
    public LocalDate consentedOn;

    /** How to reach them: for those who follow the commitment, never for the public. */
    public String contact;

    public LocalDate erasedOn;

    public boolean isNamedInPublic() {
        return consentedOn != null;
    }

    /** Nothing of the person stays but that there was one. */
    void erase(LocalDate today) {
        name = null;
        contact = null;
        consentedOn = null;
        erasedOn = today;
    }
}
