package fr.essaim.territory;

import fr.essaim.indicator.Figure;
import fr.essaim.indicator.Measured;
import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.Indicator;
import fr.essaim.shared.data.NamedEntity;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A territory of the Code officiel géographique. Its slug is its scale and its code: {@code commune-38185}. */
@Entity
public class Territory extends NamedEntity implements Measured {
    @Enumerated(EnumType.STRING)
    public Scale scale;

    /** A text, zeros and letters kept: {@code 01}, {@code 2A}, {@code 971}. */
    public String code;

    public String epciCode;
    public String departementCode;
    public String regionCode;

    @Convert(converter = Codes.class)
    public List<String> postalCodes = new ArrayList<>();

    /** Figures of the territory as a whole. */
    @JdbcTypeCode(SqlTypes.JSON)
    public List<Indicator> indicators = new ArrayList<>();

    @Override
    public Stream<Figure> figures() {
        return Figure.all(indicators);
    }

    @Override
    protected Iterable<String> searchable() {
        return postalCodes;
    }
}
