package fr.essaim.dashboard;

import fr.essaim.shared.data.Departement;
import fr.essaim.territory.Scale;
import fr.essaim.territory.Territory;
import fr.essaim.territory.TerritoryCode;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What lies in a territory. A commune's code begins with that of its département, so that a département and a région include
 * all their communes; of an EPCI only those are known of which this service has a record.
 *
 * @param regions,departements,epcis,communes the codes of what lies in it, itself included
 */
record Extent(
        boolean everything, Set<String> regions, Set<String> departements, Set<String> epcis, Set<String> communes) {
    /** One statement at the most. */
    static Extent of(Territory territory, EntityManager em) {
        var extent = new Extent(
                territory.scale == Scale.NATIONAL, new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        extent.add(territory.scale, territory.code);
        String member =
                switch (territory.scale) {
                    case REGION -> "t.regionCode = :code and t.scale in (DEPARTEMENT, EPCI)";
                    case DEPARTEMENT -> "t.departementCode = :code and t.scale = EPCI";
                    case EPCI -> "t.epciCode = :code and t.scale in (COMMUNE, ARRONDISSEMENT)";
                    case COMMUNE -> "t.communeCode = :code";
                    default -> null;
                };
        if (member != null) {
            em.createQuery("from Territory t where t.publication = PUBLISHED and " + member, Territory.class)
                    .setParameter("code", territory.code)
                    .getResultStream()
                    .forEach(within -> extent.add(within.scale, within.code));
        }
        return extent;
    }

    private void add(Scale scale, String code) {
        switch (scale) {
            case REGION -> regions.add(code);
            case DEPARTEMENT -> departements.add(code);
            case EPCI -> epcis.add(code);
            case COMMUNE, ARRONDISSEMENT -> communes.add(code);
            default -> {}
        }
    }

    boolean covers(TerritoryCode other) {
        return everything
                || switch (other.scale()) {
                    case NATIONAL -> false;
                    case REGION -> regions.contains(other.code());
                    case DEPARTEMENT -> departements.contains(other.code());
                    case EPCI -> epcis.contains(other.code());
                    case COMMUNE, ARRONDISSEMENT ->
                        communes.contains(other.code()) || departements.contains(Departement.of(other.code()));
                };
    }

    boolean coversOneOf(List<TerritoryCode> others) {
        return others.stream().anyMatch(this::covers);
    }

    /** In HQL, that the commune at this path lies in it, with the parameters {@code communes} and {@code departements}. */
    String has(String path) {
        return everything
                ? "1 = 1"
                : "(%s in :communes or substring(%s, 1, 2) in :departements or substring(%s, 1, 3) in :departements)"
                        .formatted(path, path, path);
    }
}
