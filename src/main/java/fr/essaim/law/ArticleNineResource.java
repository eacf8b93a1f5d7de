package fr.essaim.law;

import fr.essaim.pole.MemberType;
import fr.essaim.pole.Pole;
import fr.essaim.pole.Poles;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.ViewParams;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/poles/{id}/article-9")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Law",
        description = "What the law says that a PTCE is, beside what is known of one. It informs and blocks nothing.")
public class ArticleNineResource {
    @Inject
    Poles poles;

    @Inject
    EntityManager em;

    @GET
    @Operation(summary = "Compare what is known of a pole with article 9 of the law of 31 July 2014")
    public ArticleNineDetail get(String id, @BeanParam ViewParams view) {
        Pole pole = poles.get(id);
        return ArticleNineDetail.of(pole, members(pole), projects(pole));
    }

    private List<ArticleNineDetail.Member> members(Pole pole) {
        return em.createQuery(
                        "select m.type, " + Ref.select("organisations", "o")
                                + " from Pole p join p.members m join m.organisation o where p = :pole order by o.sortName, o.id",
                        Object[].class)
                .setParameter("pole", pole)
                .getResultStream()
                .map(row -> new ArticleNineDetail.Member((MemberType) row[0], Ref.orNull((Ref) row[1])))
                .filter(member -> member.organisation() != null)
                .toList();
    }

    private List<Ref> projects(Pole pole) {
        return em.createQuery(
                        "select " + Ref.select("projects", "p")
                                + " from Project p where p.pole = :pole and p.publication <> ARCHIVED order by p.sortName, p.id",
                        Ref.class)
                .setParameter("pole", pole)
                .getResultStream()
                .map(Ref::orNull)
                .filter(Objects::nonNull)
                .toList();
    }
}
