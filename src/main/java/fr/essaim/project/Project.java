package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.indicator.Figure;
import fr.essaim.indicator.Measured;
import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.territory.TerritoryCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.URL;

/** A project. A pole may have several, and a project may have none. */
@Entity
public class Project extends NamedEntity implements Measured {
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> aliases = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    public Pole pole;

    @ManyToOne(fetch = FetchType.LAZY)
    public Organisation holder;

    public String description;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> objectives = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public ProjectStage stage;

    /** The stage in the project's own words. */
    public String stageText;

    public String outlook;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> ambitions = new ArrayList<>();

    /** The year it began. */
    @Column(name = "since_year")
    public Integer since;

    /** Which time it takes place, for a project that returns. */
    public Integer edition;

    public String website;

    @ElementCollection
    @CollectionTable(name = "project_partner")
    @OrderColumn(name = "position")
    public List<Partner> partners = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Indicator> indicators = new ArrayList<>();

    /** Codes of the vocabulary {@code sector}. */
    @Convert(converter = Codes.class)
    public List<String> sectors = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "sectors", insertable = false, updatable = false)
    public String sectorCodes;

    /** Codes of the vocabulary {@code theme}. */
    @Convert(converter = Codes.class)
    public List<String> themes = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "themes", insertable = false, updatable = false)
    public String themeCodes;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<TerritoryCode> territories = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public Spreading spreading;

    /** The project that this one takes after. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Project inspiredBy;

    /** A project cannot take after itself, however many steps away. */
    public void takesAfter(Project model) {
        if (isReachedFrom(model)) {
            throw new RuleBroken("project-inspiration-cycle");
        }
        inspiredBy = model;
    }

    @Override
    public DomainEntity follows() {
        return inspiredBy;
    }

    @Override
    public Stream<Figure> figures() {
        return Figure.all(indicators);
    }

    @Override
    protected Iterable<String> searchable() {
        return Stream.of(Stream.of(description), objectives.stream(), ambitions.stream(), aliases.stream())
                .flatMap(s -> s)
                .toList();
    }

    /**
     * Whom a project works with.
     *
     * @param category in the project's own words: energy suppliers, social landlords, …
     * @param via through whom or what, when it is not direct
     * @param sought it is still looking for this one, or for more of it
     */
    @Embeddable
    public record Partner(
            @ManyToOne(fetch = FetchType.LAZY) Organisation organisation,
            String category,
            String via,
            boolean sought) {}

    /** What another territory would take over. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Spreading")
    public record Spreading(
            Boolean replicable,
            SpreadingMode mode,

            @Schema(description = "What must stay as it is.")
            List<@NotBlank @Size(max = 500) String> core,

            @Schema(description = "What may be adapted.") List<@NotBlank @Size(max = 500) String> adaptable,
            List<@NotBlank @Size(max = 500) String> prerequisites,
            @URL String kitUrl) {}
}
