package fr.essaim.organisation;

import fr.essaim.shared.data.NamedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation, under the name it goes by; other spellings are aliases. */
@Entity
public class Organisation extends NamedEntity {
    public String acronym;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> aliases = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public OrganisationKind kind;

    public String description;

    /** A code of the vocabulary {@code legal-form}. */
    public String legalForm;

    public String siren;
    public String siret;
    public String website;
    public String communeCode;

    /** Where it is, in the words of the source, when that is no commune. */
    public String place;

    /** The networks it belongs to. */
    @ManyToMany
    @JoinTable(
            name = "organisation_network",
            joinColumns = @JoinColumn(name = "organisation_id"),
            inverseJoinColumns = @JoinColumn(name = "network_id"))
    @OrderBy("sortName")
    public Set<Organisation> networks = new LinkedHashSet<>();

    @Override
    protected Iterable<String> searchable() {
        return Stream.concat(
                        Stream.of(acronym == null ? "" : acronym, description == null ? "" : description),
                        aliases.stream())
                .toList();
    }
}
