package fr.essaim.event;

import fr.essaim.shared.data.Listing;
import fr.essaim.shared.data.NamedRepository;
import fr.essaim.shared.data.Page;
import fr.essaim.shared.data.PageParams;
import fr.essaim.shared.data.Ref;
import fr.essaim.shared.data.When;
import fr.essaim.shared.data.Where;
import fr.essaim.shared.http.Wording;
import fr.essaim.territory.PlaceFilter;
import fr.essaim.territory.PlaceFilter.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

@ApplicationScoped
public class Events implements NamedRepository<Event> {
    public static final String COLLECTION = "events";

    private static final Listing<EventSummary> ROWS = Listing.ofNamed(
                    EventSummary.class,
                    COLLECTION,
                    "Event e",
                    EventSummary::title,
                    "e.name",
                    "e.subtitle",
                    "e.series",
                    "e.editionNumber",
                    "e.kind",
                    "e.startsAt",
                    "e.endsAt",
                    "e.timeZone",
                    "e.status",
                    "e.attendanceMode",
                    "e.venue",
                    "e.themes",
                    "e.attendance")
            .sort("startsAt", "e.startsAt", Instant.class, e -> e.startsAt().toInstant())
            .byDefault("-startsAt");

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    public static Ref ref(Event event) {
        return Ref.of(COLLECTION, event);
    }

    public Page<EventSummary> search(EventFilter filter, PlaceFilter place, PageParams page) {
        var where = Where.visible("e", page)
                .andContains("e.searchText", filter.q())
                .and("e.status = :status", "status", filter.status())
                .and("e.kind in :kind", "kind", wording.asked("event-kind", filter.kind()))
                .andHasAny("e.themeCodes", "theme", wording.asked("theme", filter.theme()))
                .and("e.series.slug = :series", "series", filter.series())
                .and("e.endsAt >= :from", "from", When.start(filter.from(), clock))
                .and("e.startsAt < :to", "to", When.end(filter.to(), clock))
                .and("e.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince())
                .andExists(
                        "Event f join f.parties x join x.organisation o",
                        "f = e",
                        "organisation",
                        filter.organisation(),
                        "o");
        place.applyTo(where, Place.of("e.venue.lat", "e.venue.lon", "e.venue.communeCode"));
        return ROWS.page(getEntityManager(), where, page);
    }

    @Override
    public String type() {
        return "event";
    }

    @Override
    public boolean isOpenToPartners() {
        return true;
    }

    @Override
    public Listing<EventSummary> listing() {
        return ROWS;
    }

    @Override
    public Class<EventInput> input() {
        return EventInput.class;
    }

    @Override
    public Event blank() {
        return new Event();
    }

    @Override
    public EventInput inputOf(Event event) {
        return EventInput.of(event);
    }

    @Override
    public EventDetail detail(Event event) {
        return EventDetail.of(event);
    }
}
