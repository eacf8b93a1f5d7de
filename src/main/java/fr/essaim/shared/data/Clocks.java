package fr.essaim.shared.data;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.time.Duration;

/** The time, asked from one place so that tests can set it. */
@Singleton
public class Clocks {
    /** As fine as the databases keep it. */
    private static final Duration MICROSECOND = Duration.ofNanos(1000);

    /** What is in the past and what in the future, for the constraints of inputs: of the day in Paris. */
    @Produces
    @Singleton
    ClockProvider constraints(Clock clock) {
        return () -> clock.withZone(When.ZONE);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
