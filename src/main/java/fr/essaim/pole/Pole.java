package fr.essaim.pole;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.indicator.Figure;
import fr.essaim.indicator.Measured;
import fr.essaim.organisation.Organisation;
import fr.essaim.shared.data.Code;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.CommuneCode;
import fr.essaim.shared.data.Decimals;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.PointPrecision;
import fr.essaim.territory.TerritoryCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.URL;

/** A PTCE. */
@Entity
public class Pole extends NamedEntity implements Measured {
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> aliases = new ArrayList<>();

    public String description;

    @Enumerated(EnumType.STRING)
    public PoleStage stage = PoleStage.UNKNOWN;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Distinction> distinctions = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    public Organisation leadOrganisation;

    /** A code of the vocabulary {@code legal-form}. */
    public String legalForm;

    public String siren;
    public String siret;
    public String rna;

    @ElementCollection
    @CollectionTable(name = "pole_member")
    @OrderColumn(name = "position")
    public List<Member> members = new ArrayList<>();

    public Integer memberCount;

    @Embedded
    public Seat seat;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<TerritoryCode> territories = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Zoning> zonings = new ArrayList<>();

    /** Codes of the vocabulary {@code sector}. */
    @Convert(converter = Codes.class)
    public List<String> sectors = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "sectors", insertable = false, updatable = false)
    public String sectorCodes;

    public String pivotSector;

    /** Codes of the vocabulary {@code theme}. */
    @Convert(converter = Codes.class)
    public List<String> themes = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "themes", insertable = false, updatable = false)
    public String themeCodes;

    public Integer foundedYear;

    @JdbcTypeCode(SqlTypes.JSON)
    public Charter charter;

    @JdbcTypeCode(SqlTypes.JSON)
    public Funding funding;

    @JdbcTypeCode(SqlTypes.JSON)
    public Jobs jobs;

    public String website;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Indicator> indicators = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Identifier> identifiers = new ArrayList<>();

    /** Its jobs are figures of a year. */
    @Override
    public Stream<Figure> figures() {
        return Stream.concat(Figure.all(indicators), jobs == null ? Stream.empty() : jobs.figures());
    }

    @Override
    protected Iterable<String> searchable() {
        return Stream.concat(Stream.of(description == null ? "" : description), aliases.stream())
                .toList();
    }

    /** A call or label that a pole won, never folded into its stage. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Distinction")
    public record Distinction(
            @NotBlank
            @Code("distinction-scheme")
            @Schema(description = "A code of the vocabulary `distinction-scheme`.", examples = "AAP_2013")
            String scheme,

            @NotNull Integer year,
            @PositiveOrZero Integer amountEuros,
            @URL String url) {}

    /** Who takes part, and as which of the kinds of the law. */
    @Embeddable
    public record Member(
            @ManyToOne(fetch = FetchType.LAZY) Organisation organisation,
            @Enumerated(EnumType.STRING) MemberType type,
            @Column(name = "role_text") String role) {}

    /** Where a pole sits. {@code precision}: how good the point is. */
    @Embeddable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Seat")
    public record Seat(
            @CommuneCode String communeCode,
            @Size(max = 300) String address,
            @Pattern(regexp = "\\d{5}") String postalCode,
            @DecimalMin("-90") @DecimalMax("90") Double lat,
            @DecimalMin("-180") @DecimalMax("180") Double lon,

            @Enumerated(EnumType.STRING) @Column(name = "point_precision")
            PointPrecision precision) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Charter")
    public record Charter(String version, LocalDate signedOn) {}

    /** What a pole lives on. {@code publicShare}: of the budget, 0 to 1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Funding")
    public record Funding(
            @PositiveOrZero Long budgetEuros,
            Integer year,
            @DecimalMin("0") @DecimalMax("1") BigDecimal publicShare,
            List<String> modes) {
        public Funding {
            publicShare = Decimals.of(publicShare);
        }
    }

    /** Jobs in full-time equivalents: of the team that animates the pole, and of all its members. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Jobs")
    public record Jobs(
            @PositiveOrZero BigDecimal animationFte,
            @PositiveOrZero BigDecimal totalFte,
            @Min(1900) @Max(2200) Integer year) {
        public Jobs {
            animationFte = Decimals.of(animationFte);
            totalFte = Decimals.of(totalFte);
        }

        Stream<Figure> figures() {
            return Stream.of(
                            Figure.of("animation-fte", "équipe d’animation du pôle", animationFte, "FTE", year),
                            Figure.of("total-fte", "emplois du pôle et de ses membres", totalFte, "FTE", year))
                    .filter(figure -> figure.value() != null);
        }
    }

    /** What the pole is called elsewhere. */
    @Schema(name = "Identifier")
    public record Identifier(
            @NotBlank String scheme, @NotBlank String value) {}
}
