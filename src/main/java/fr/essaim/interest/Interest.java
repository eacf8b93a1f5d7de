package fr.essaim.interest;

import fr.essaim.organisation.Organisation;
import fr.essaim.pole.Pole;
import fr.essaim.project.Offer;
import fr.essaim.shared.problem.RuleBroken;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Someone wants to take up an offer. It is no one's to read but theirs and the offer's side's: no feed and no history has it. */
@Entity
public class Interest {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @Version
    public int version;

    @ManyToOne(fetch = FetchType.LAZY)
    public Offer offer;

    /** In the order of arrival, from 1. */
    public int number;

    /** The key or the person it came from, as {@link fr.essaim.shared.security.Actor#name} says. */
    public String maker;

    /** For whom, if so: one of the two at the most. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Pole pole;

    @ManyToOne(fetch = FetchType.LAZY)
    public Organisation organisation;

    public int places;
    public String message;

    /** How to reach them. */
    public String contact;

    @Enumerated(EnumType.STRING)
    public InterestState state = InterestState.WAITING;

    /** Why it was declined. */
    public String reason;

    public Instant createdAt;

    /** When it came into the state it is in; null for one that waits. */
    public Instant decidedAt;

    boolean isActive() {
        return state == InterestState.WAITING || state == InterestState.ACCEPTED;
    }

    /** @throws RuleBroken when it was declined or withdrawn before */
    void become(InterestState newState, Instant now, String why) {
        if (!isActive()) {
            throw new RuleBroken("interest-over", state);
        }
        state = newState;
        decidedAt = now;
        reason = why;
    }

    /** What was said in private is gone; that there was one is still counted. */
    void erase() {
        message = null;
        contact = null;
        maker = "";
    }
}
