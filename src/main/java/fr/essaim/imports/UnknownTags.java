package fr.essaim.imports;

import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.Where;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The queue of tags that stand for nothing yet. Whoever says what they mean empties it. */
@ApplicationScoped
class UnknownTags implements PanacheRepositoryBase<UnknownTag, UUID> {
    private static final List<String> KEY = List.of("t.sourceSlug", "t.vocabulary", "t.list", "t.tag");

    /** From now on this is what the tags of a record mean, and these stand for nothing. */
    void note(SourceRecord record, Tags.Coded coded) {
        forget(record);
        record.meaning = coded.meaning();
        record.vocabularyVersion = coded.vocabularyVersion();
        record.unknownTags = coded.unknown().size();
        coded.unknown().forEach(one -> persist(new UnknownTag(record, one)));
    }

    void forget(SourceRecord record) {
        if (record.unknownTags > 0) {
            list("recordId", record.id).forEach(this::delete);
            record.unknownTags = 0;
        }
    }

    Page<UnknownTagDetail> page(UnknownTagFilter filter, CursorParams page) {
        var params = new HashMap<String, Object>();
        var hql = new StringBuilder("select new " + UnknownTagDetail.class.getName()
                + "(t.sourceSlug, t.vocabulary, t.list, t.tag, count(distinct t.recordId), min(t.seenAt), max(t.seenAt))"
                + " from UnknownTag t where 1 = 1");
        if (filter.source() != null) {
            hql.append(" and t.sourceSlug = :source");
            params.put("source", filter.source());
        }
        if (filter.list() != null) {
            hql.append(" and t.list = :of");
            params.put("of", filter.list());
        }
        if (page.cursor() != null) {
            hql.append(" and ").append(Where.after(KEY, i -> false));
            String[] last = Cursor.open(page.cursor(), 1).get(0).split("\n", KEY.size());
            for (int i = 0; i < KEY.size(); i++) {
                params.put("c" + i, last[i]);
            }
        }
        String key = String.join(", ", KEY);
        var query = getEntityManager()
                .createQuery(hql + " group by " + key + " order by " + key, UnknownTagDetail.class)
                .setMaxResults(page.limit() + 1);
        params.forEach(query::setParameter);
        return Page.of(query.getResultList(), page, UnknownTagDetail::position);
    }
}
