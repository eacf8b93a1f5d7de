package fr.essaim.spread;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.project.ImplantationStatus;
import fr.essaim.shared.data.Ref;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a project: counts first, then the tree they were counted from. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpreadDetail(
        @Schema(required = true) Ref project,

        @Schema(required = true, description = "All sites of the tree, whatever became of them.")
        Integer count,

        @Schema(required = true, description = "Those of the project itself.")
        Integer own,

        @Schema(required = true, description = "Those of other projects.")
        Integer elsewhere,

        @Schema(required = true) List<StatusCount> byStatus,

        @Schema(required = true, description = "By commune, as far as it is known.")
        List<PlaceCount> byPlace,

        @Schema(required = true, description = "By département, as far as the commune is known.")
        List<PlaceCount> byDepartement,

        @Schema(required = true, description = "Those of which no commune is known.")
        Unknown placeUnknown,

        @Schema(
                required = true,
                description =
                        "By the year of each dated step of a site's history: what is counted under a status had reached"
                                + " it in that year. A site with two dated steps counts in both.")
        List<YearCount> byYear,

        @Schema(
                required = true,
                description =
                        "Steps without a day, a period in words among them; how a site stands today is one when its"
                                + " history does not say it.")
        Unknown yearUnknown,

        @Schema(required = true, description = "This one and all that take after it, directly or not.")
        List<Spread.Member> projects,

        @Schema(required = true, description = "Each is followed by those that replicate it, one `depth` further.")
        List<Site> sites,

        @Schema(
                required = true,
                description =
                        "False: the tree is larger than what is shown and counted here (500 projects, 2,000 lines, 50 steps).")
        Boolean complete) {

    @Schema(name = "SpreadStatusCount")
    public record StatusCount(
            @Schema(required = true) ImplantationStatus status,
            @Schema(required = true) Integer count) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SpreadPlaceCount")
    public record PlaceCount(
            @Schema(required = true, description = "INSEE code.")
            String code,

            @Schema(description = "Left out where this service does not know the territory.")
            String name,

            @Schema(required = true) Integer count,
            @Schema(required = true) List<StatusCount> byStatus) {}

    @Schema(name = "SpreadYearCount")
    public record YearCount(
            @Schema(required = true) Integer year,
            @Schema(required = true) List<StatusCount> byStatus) {}

    /** What could not be put anywhere: counted as such. */
    @Schema(name = "SpreadUnknown")
    public record Unknown(
            @Schema(required = true) Integer count,
            @Schema(required = true) List<StatusCount> byStatus) {}

    /** A status that so many sites had, where and when it is known. */
    private record Had(ImplantationStatus status, int sites, String place, Integer year) {
        static Had at(String place, Site site) {
            return new Had(site.status(), site.count(), place, null);
        }
    }

    static SpreadDetail of(Ref project, Spread spread, Map<String, String> names) {
        List<Site> sites = spread.sites();
        List<Had> inCommunes =
                sites.stream().map(site -> Had.at(site.communeCode(), site)).toList();
        List<Had> inDepartements =
                sites.stream().map(site -> Had.at(site.departement(), site)).toList();
        List<Had> steps = sites.stream()
                .flatMap(site -> site.steps()
                        .map(step -> new Had(
                                step.status(),
                                site.count(),
                                null,
                                step.on() == null ? null : step.on().getYear())))
                .toList();
        int all = sum(inCommunes);
        int own = sites.stream()
                .filter(site -> site.project().id().equals(spread.root()))
                .mapToInt(Site::count)
                .sum();
        return new SpreadDetail(
                project,
                all,
                own,
                all - own,
                counts(inCommunes),
                places(inCommunes, names),
                places(inDepartements, names),
                unknown(inCommunes, Had::place),
                grouped(steps, Had::year).entrySet().stream()
                        .map(year -> new YearCount(year.getKey(), counts(year.getValue())))
                        .toList(),
                unknown(steps, Had::year),
                spread.projects(),
                sites,
                spread.complete());
    }

    private static int sum(List<Had> all) {
        return all.stream().mapToInt(Had::sites).sum();
    }

    /** In the order of the statuses; what is not there is left out. */
    private static List<StatusCount> counts(List<Had> all) {
        return grouped(all, Had::status).entrySet().stream()
                .map(status -> new StatusCount(status.getKey(), sum(status.getValue())))
                .toList();
    }

    private static List<PlaceCount> places(List<Had> all, Map<String, String> names) {
        return grouped(all, Had::place).entrySet().stream()
                .map(place -> new PlaceCount(
                        place.getKey(), names.get(place.getKey()), sum(place.getValue()), counts(place.getValue())))
                .toList();
    }

    private static Unknown unknown(List<Had> all, Function<Had, ?> what) {
        List<Had> unplaced = all.stream().filter(had -> what.apply(had) == null).toList();
        return new Unknown(sum(unplaced), counts(unplaced));
    }

    private static <K> Map<K, List<Had>> grouped(List<Had> all, Function<Had, K> key) {
        return all.stream()
                .filter(had -> key.apply(had) != null)
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }
}
