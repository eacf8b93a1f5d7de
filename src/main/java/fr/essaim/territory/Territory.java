package fr.essaim.territory;

import fr.essaim.shared.data.Codes;
import fr.essaim.shared.data.NamedEntity;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;

/** A territory of the Code officiel géographique. Its slug is its scale and its code: {@code commune-38185}. */
@Entity
public class Territory extends NamedEntity {
    @Enumerated(EnumType.STRING)
    public Scale scale;

    /** A text, zeros and letters kept: {@code 01}, {@code 2A}, {@code 971}. */
    public String code;

    public String epciCode;
    public String departementCode;
    public String regionCode;

    @Convert(converter = Codes.class)
    public List<String> postalCodes = new ArrayList<>();

    @Override
    protected Iterable<String> searchable() {
        return postalCodes;
    }
}
