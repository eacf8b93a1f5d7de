package fr.essaim.search;

import fr.essaim.shared.change.ChangeEntry;
import fr.essaim.shared.change.ChangeOp;
import fr.essaim.shared.change.Feed;
import fr.essaim.shared.change.FeedHead;
import fr.essaim.shared.change.FeedScope;
import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.data.Codebook;
import fr.essaim.shared.data.StoredJson;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index of this process, in files of its own: made from the feed when the service starts, then kept in step with it. A
 * search reads what is new before it looks, so whoever has written finds it at once, on any replica; what is much is read
 * aside, part by part.
 */
@ApplicationScoped
class SearchIndex {
    private static final int AT_ONCE = 1000;
    private static final int SECONDS_TO_WAIT = 2;

    @Inject
    Feed feed;

    @Inject
    FeedHead head;

    @Inject
    Catalogue catalogue;

    @Inject
    Codebook codebook;

    /** What is looked for, in the index as it stands. */
    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private static final String THEMES = "theme";

    private final FacetsConfig facets = new FacetsConfig();
    private final ReentrantLock following = new ReentrantLock();
    private Path files;
    private Directory directory;
    private IndexWriter writer;
    private SearcherManager searchers;
    private volatile FeedHead.Head reached = new FeedHead.Head(0, "");
    private volatile boolean isWhole;

    /** The revision of the list of themes that was read last; -1 before any. */
    private int themesRead = -1;

    @PostConstruct
    void open() {
        Fields.FACETS.forEach(facet -> facets.setMultiValued(facet, true));
        try {
            files = Files.createTempDirectory("essaim-search-");
            directory = FSDirectory.open(files);
            writer = new IndexWriter(directory, new IndexWriterConfig(French.ofFields()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(files);
    }

    @Scheduled(every = "${essaim.search.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        following.lock();
        try {
            while (step()) {}
        } finally {
            following.unlock();
        }
    }

    /** Forgets everything and reads the feed from its beginning; in no transaction, however long it takes. */
    IndexDetail rebuild() {
        return QuarkusTransaction.suspendingExisting().call(() -> {
            following.lock();
            try {
                reached = new FeedHead.Head(0, "");
                while (step()) {}
            } finally {
                following.unlock();
            }
            return search(searcher -> new IndexDetail(searcher.getIndexReader().numDocs(), reached.position()));
        });
    }

    /**
     * What a search finds, in all that was committed before it began.
     *
     * @throws Refusal 503 while the index is made, at the start or again: a part of it would answer as if it were all
     */
    <T> T search(Search<T> search) {
        catchUp();
        if (!isWhole) {
            throw new Refusal(ProblemType.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER, "2");
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One part, or waits for whoever reads; what is more than that comes aside. */
    private void catchUp() {
        if (head.read().equals(reached)) {
            return;
        }
        try {
            if (following.tryLock(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                try {
                    step();
                } finally {
                    following.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next part of the feed; whether there is more. */
    private boolean step() {
        try {
            FeedHead.Head now = head.read();
            if (now.equals(reached)) {
                isWhole = true;
                return false;
            }
            if (!now.epoch().equals(reached.epoch())) {
                isWhole = false;
                writer.deleteAll();
                reached = new FeedHead.Head(0, now.epoch());
            }
            Feed.Part part = feed.after(reached.position(), FeedScope.PUBLIC, AT_ONCE);
            if (!part.end().epoch().equals(now.epoch())) {
                return true;
            }
            boolean isOther = false;
            for (Feed.Entry entry : part.entries()) {
                take(entry.change());
                isOther |= hasOtherThemes(entry.change());
            }
            searchers.maybeRefreshBlocking();
            reached = isOther ? new FeedHead.Head(0, now.epoch()) : part.end();
            isWhole |= !part.hasMore();
            return isOther || part.hasMore();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all must be read again: what has a theme has those above it, and the tree is another than it was read by. */
    private boolean hasOtherThemes(ChangeEntry change) {
        if (!change.type().equals("vocabulary")
                || change.op() == ChangeOp.DELETE
                || !StoredJson.read(change.data()).path("slug").asText().equals(THEMES)) {
            return false;
        }
        boolean isOther = themesRead >= 0 && change.rev() != themesRead;
        themesRead = change.rev();
        if (isOther) {
            codebook.forget();
        }
        return isOther;
    }

    private void take(ChangeEntry change) throws IOException {
        var id = new Term(Fields.ID, change.id().toString());
        Document portrayal = change.op() == ChangeOp.DELETE
                ? null
                : Portrayal.of(change, catalogue.ofType(change.type()).input(), codebook.list(THEMES));
        if (portrayal == null) {
            writer.deleteDocuments(id);
            return;
        }
        try {
            writer.updateDocument(id, facets.build(portrayal));
        } catch (IllegalArgumentException e) { // what one of them says must not keep the others from being found
            Log.errorf(e, "%s %s cannot be searched", change.type(), change.id());
            writer.deleteDocuments(id);
        }
    }

    FacetsConfig facets() {
        return facets;
    }
}
