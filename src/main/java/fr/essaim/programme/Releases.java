package fr.essaim.programme;

import fr.essaim.shared.data.Cursor;
import fr.essaim.shared.data.CursorParams;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.security.Actor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Releases implements PanacheRepositoryBase<Release, UUID> {
    @Inject
    Clock clock;

    /** The release of this number; 404 when there is none. */
    Release get(Programme programme, Integer number) {
        return find("programme = ?1 and number = ?2", programme, number == null ? 0 : number)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** The latest first. */
    Page<ReleaseSummary> page(Programme programme, CursorParams page) {
        long below = page.cursor() == null ? Integer.MAX_VALUE : Cursor.number(page.cursor());
        List<ReleaseSummary> rows = find("programme = ?1 and number < ?2 order by number desc", programme, (int) below)
                .page(0, page.limit() + 1)
                .stream()
                .map(ReleaseSummary::of)
                .toList();
        return Page.of(rows, page, ReleaseSummary::number);
    }

    /** What was released before this number, the latest first. */
    List<ProgrammeInput> before(Programme programme, int number) {
        return find("programme = ?1 and number < ?2 order by number desc", programme, number).stream()
                .map(release -> release.content)
                .toList();
    }

    /** The caller holds the programme, so that no two have one number. */
    void make(Programme programme, ProgrammeInput content, String note) {
        var release = new Release();
        release.programme = programme;
        release.number = programme.released == null ? 1 : programme.released + 1;
        release.releasedAt = clock.instant();
        release.releasedBy = Actor.current().map(Actor::name).orElse(Actor.SYSTEM);
        release.note = note;
        release.content = content;
        persist(release);
        programme.released = release.number;
    }
}
