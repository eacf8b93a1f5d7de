package fr.essaim.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.indicator.Figure;
import fr.essaim.indicator.Measured;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.Fold;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.NamedEntity;
import fr.essaim.shared.data.PointPrecision;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A territory of the Code officiel géographique. Its slug is its scale and its code: {@code commune-38185}. */
@Entity
public class Territory extends NamedEntity implements Measured {
    @Enumerated(EnumType.STRING)
    public Scale scale;

    /** A text, zeros and letters kept: {@code 01}, {@code 2A}, {@code 971}. */
    public String code;

    /** It comes with the service: see {@link OfficialGeography}. */
    public boolean official;

    /** Of an arrondissement municipal. */
    public String communeCode;

    public String epciCode;
    public String departementCode;
    public String regionCode;

    @Convert(converter = Codes.class)
    @Column(name = "postal_codes")
    public List<String> postalCodes = new ArrayList<>();

    /** The same column, as lists filter it. */
    @Column(name = "postal_codes", insertable = false, updatable = false)
    public String postalCodeList;

    /** Names of the communes that became parts of it. */
    @Convert(converter = Codes.class)
    public List<String> aliases = new ArrayList<>();

    public Integer population;
    public Point point;

    /** Figures of the territory as a whole. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Indicator> indicators = new ArrayList<>();

    @Override
    public Stream<Figure> figures() {
        return Figure.all(indicators);
    }

    @Override
    protected Iterable<String> searchable() {
        return searchable(name, postalCodes, aliases);
    }

    static List<String> searchable(String name, List<String> postalCodes, List<String> aliases) {
        return Stream.of(Stream.of(name), aliases.stream(), postalCodes.stream())
                .flatMap(texts -> texts)
                .map(Territory::plain)
                .toList();
    }

    /** A name as people type it: without accents, hyphens and apostrophes, <i>saint</i> written out. */
    static String plain(String name) {
        return Fold.of(name)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bste\\b", "sainte")
                .strip();
    }

    /** Where it is. {@code precision}: {@code COMMUNE} is where its town stands, {@code APPROXIMATE} the middle of those around. */
    @Embeddable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TerritoryPoint")
    public record Point(
            @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
            @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,

            @NotNull @Enumerated(EnumType.STRING) @Column(name = "point_precision")
            PointPrecision precision) {}
}
