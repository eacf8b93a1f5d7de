package fr.essaim.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.essaim.organisation.Organisation;
import fr.essaim.shared.data.DomainEntity;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A site of a project, or of what it became elsewhere. */
@Entity
public class Implantation extends DomainEntity {
    @ManyToOne(fetch = FetchType.LAZY)
    public Project project;

    public String label;
    public String communeCode;

    @Enumerated(EnumType.STRING)
    public ImplantationStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Step> history = new ArrayList<>();

    /** How many sites this line stands for. */
    public int siteCount = 1;

    @ManyToOne(fetch = FetchType.LAZY)
    public Organisation localHolder;

    /** The implantation that this one replicates. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Implantation origin;

    public String kept;
    public String adapted;
    public String lessons;

    /** An implantation cannot come from itself, however many steps away. */
    public void comesFrom(Implantation newOrigin) {
        if (isReachedFrom(newOrigin)) {
            throw new RuleBroken("implantation-origin-cycle");
        }
        origin = newOrigin;
    }

    @Override
    public DomainEntity follows() {
        return origin;
    }

    @Override
    public Stream<DomainEntity> belongsTo() {
        return Stream.ofNullable(project);
    }

    @Override
    public Stream<DomainEntity> shownIn() {
        return Stream.ofNullable(project);
    }

    /** What was known of the site, and when. The source may give a period instead of a day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ImplantationStep")
    public record Step(
            @NotNull ImplantationStatus status,
            LocalDate on,

            @Size(max = 300) @Schema(examples = "fin d'année 2016")
            String period) {}
}
