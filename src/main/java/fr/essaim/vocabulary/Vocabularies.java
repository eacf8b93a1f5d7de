package fr.essaim.vocabulary;

import fr.essaim.shared.data.CodeList;
import fr.essaim.shared.data.CodeLists;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Publication;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.write.Settled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import java.util.List;

@ApplicationScoped
public class Vocabularies implements NamedRepository<Vocabulary>, CodeLists {
    static final String COLLECTION = "vocabularies";

    private static final Listing<VocabularySummary> ROWS = Listing.ofNamed(
            VocabularySummary.class,
            COLLECTION,
            "Vocabulary v",
            VocabularySummary::name,
            "v.name",
            "v.nameEn",
            "v.closed",
            "v.terms");

    @Inject
    Codebook codebook;

    public Page<VocabularySummary> search(VocabularyFilter filter, PageParams page) {
        var where = Where.visible("v", page)
                .andContains("v.searchText", filter.q())
                .and("v.closed = :closed", "closed", filter.closed())
                .and("v.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "vocabulary";
    }

    @Override
    public Listing<VocabularySummary> listing() {
        return ROWS;
    }

    @Override
    public Class<VocabularyInput> input() {
        return VocabularyInput.class;
    }

    @Override
    public Vocabulary blank() {
        return new Vocabulary();
    }

    @Override
    public VocabularyInput inputOf(Vocabulary vocabulary) {
        return VocabularyInput.of(vocabulary);
    }

    @Override
    public VocabularyDetail detail(Vocabulary vocabulary) {
        return VocabularyDetail.of(vocabulary);
    }

    /** Whoever has changed a list reads it as it is now; other replicas do a moment later. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Settled settled) {
        if (settled.entity() instanceof Vocabulary) {
            codebook.forget();
        }
    }

    /** What is committed, or was written out in this transaction: no entity is made, and nothing is written out for it. */
    @Override
    @ActivateRequestContext
    public CodeList list(String slug) {
        return getEntityManager()
                .createQuery(
                        "select v.version, v.publication, v.terms from Vocabulary v where v.slug = :slug",
                        Object[].class)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(row -> list((int) row[0], (Publication) row[1], (List<?>) row[2]))
                .orElse(CodeList.NONE);
    }

    private static CodeList list(int version, Publication publication, List<?> terms) {
        return new CodeList(
                version,
                publication == Publication.PUBLISHED,
                terms.stream().map(term -> ((Vocabulary.Term) term).entry()).toList());
    }
}
