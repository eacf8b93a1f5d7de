package fr.essaim.search;

import fr.essaim.search.SearchDetail.Count;
import fr.essaim.search.SearchDetail.Hit;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Href;
import fr.essaim.shared.data.Ids;
import fr.essaim.shared.data.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Looks into the index and says what is there. */
@ApplicationScoped
class Searches {
    private static final int VALUES = 20;
    private static final int WHOLE = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final String ELLIPSIS = "…";

    /** Ordinals of the facets of one state of the index: made once for each. */
    private record Ordinals(IndexReader of, SortedSetDocValuesReaderState state) {}

    @Inject
    SearchIndex index;

    @Inject
    Catalogue catalogue;

    private volatile Ordinals ordinals;

    SearchDetail find(SearchParams params) {
        return index.search(searcher -> find(searcher, params));
    }

    private SearchDetail find(IndexSearcher searcher, SearchParams params) throws IOException {
        SortedSetDocValuesReaderState state = ordinals(searcher.getIndexReader());
        if (state == null) {
            return new SearchDetail(0L, List.of(), named(Map.of()));
        }
        Query wanted = Wanted.of(params.q(), false);
        DrillSidewaysResult found = found(searcher, state, wanted, params);
        if (found.hits.totalHits.value == 0) {
            wanted = Wanted.of(params.q(), true);
            found = found(searcher, state, wanted, params);
        }
        ScoreDoc[] page =
                Arrays.stream(found.hits.scoreDocs).skip(params.offset()).toArray(ScoreDoc[]::new);
        return new SearchDetail(found.hits.totalHits.value, hits(searcher, wanted, page), named(counts(found.facets)));
    }

    private DrillSidewaysResult found(
            IndexSearcher searcher, SortedSetDocValuesReaderState state, Query wanted, SearchParams params)
            throws IOException {
        var query = new DrillDownQuery(index.facets(), wanted);
        params.facets().forEach(query::add);
        return new DrillSideways(searcher, index.facets(), state).search(query, params.offset() + params.limit());
    }

    /** Null of an index without any. */
    private SortedSetDocValuesReaderState ordinals(IndexReader reader) throws IOException {
        Ordinals known = ordinals;
        if (known == null || known.of != reader) {
            boolean none = reader.leaves().stream()
                    .allMatch(leaf ->
                            leaf.reader().getFieldInfos().fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME) == null);
            if (none) {
                return null;
            }
            known = new Ordinals(reader, new DefaultSortedSetDocValuesReaderState(reader, index.facets()));
            ordinals = known;
        }
        return known.state;
    }

    private List<Hit> hits(IndexSearcher searcher, Query wanted, ScoreDoc[] page) throws IOException {
        if (page.length == 0) {
            return List.of();
        }
        int[] documents = Stream.of(page).mapToInt(hit -> hit.doc).toArray();
        var formatter = new DefaultPassageFormatter("<mark>", "</mark>", " " + ELLIPSIS + " ", true);
        var marking = UnifiedHighlighter.builder(searcher, French.STEMS)
                .withMaxLength(WHOLE)
                .withFormatter(formatter);
        String[] texts = marked(marking.build(), Fields.TEXT, wanted, documents, 2);
        String[] names =
                marked(marking.withBreakIterator(WholeBreakIterator::new).build(), Fields.NAME, wanted, documents, 1);
        StoredFields stored = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < page.length; i++) {
            Document document = stored.document(page[i].doc);
            String name = shortened(document.get(Fields.NAME));
            hits.add(new Hit(
                    document.get(Fields.TYPE),
                    UUID.fromString(document.get(Fields.ID)),
                    new Href(document.get(Fields.PATH)),
                    name,
                    names[i],
                    texts[i],
                    page[i].score));
        }
        return hits;
    }

    /** As HTML, with what was looked for in bold; how it begins, where nothing of it was. Null where there is no text. */
    private static String[] marked(
            UnifiedHighlighter highlighter, String field, Query wanted, int[] documents, int passages)
            throws IOException {
        return highlighter
                .highlightFields(new String[] {field}, wanted, documents, new int[] {passages})
                .get(field);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + ELLIPSIS;
    }

    private static Map<String, List<Count>> counts(Facets facets) throws IOException {
        var counts = new LinkedHashMap<String, List<Count>>();
        for (String facet : Fields.FACETS) {
            FacetResult result = facets.getTopChildren(VALUES, facet);
            counts.put(
                    facet,
                    result == null
                            ? List.of()
                            : Stream.of(result.labelValues)
                                    .map(each -> new Count(each.label, null, each.value.intValue()))
                                    .toList());
        }
        return counts;
    }

    /** Events are counted by their ids, and have names. One statement. */
    private Map<String, List<Count>> named(Map<String, List<Count>> counts) {
        var named = new LinkedHashMap<String, List<Count>>();
        Fields.FACETS.forEach(facet -> named.put(facet, counts.getOrDefault(facet, List.of())));
        List<UUID> events = named.get("event").stream()
                .map(count -> Ids.parse(count.value()))
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, Ref> names = catalogue.names("event", events);
        named.computeIfPresent("event", (facet, all) -> all.stream()
                .filter(count -> names.containsKey(Ids.parse(count.value())))
                .map(count -> new Count(
                        count.value(), names.get(Ids.parse(count.value())).name(), count.count()))
                .toList());
        return named;
    }

    SuggestionsDetail suggest(SuggestParams params) {
        return index.search(searcher -> suggest(searcher, params));
    }

    private SuggestionsDetail suggest(IndexSearcher searcher, SuggestParams params) throws IOException {
        var query = new DrillDownQuery(index.facets(), Wanted.begun(params.q()));
        if (params.type() != null) {
            query.add(Fields.TYPE, params.type());
        }
        TopDocs found = searcher.search(query, params.limit());
        StoredFields stored = searcher.storedFields();
        var names = new ArrayList<SuggestionsDetail.Name>();
        for (ScoreDoc hit : found.scoreDocs) {
            Document document = stored.document(hit.doc);
            names.add(new SuggestionsDetail.Name(
                    shortened(document.get(Fields.NAME)),
                    document.get(Fields.TYPE),
                    UUID.fromString(document.get(Fields.ID)),
                    new Href(document.get(Fields.PATH))));
        }
        return new SuggestionsDetail(names);
    }
}
