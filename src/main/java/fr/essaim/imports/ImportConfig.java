package fr.essaim.imports;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What the service brings along. */
@ConfigMapping(prefix = "essaim.imports")
public interface ImportConfig {
    /**
     * The data sets of the package to load at start, in this order; empty for none. {@code reference}: code lists and
     * territories, needed by every front end; {@code journee-2016}: the 3rd national day of the PTCE; {@code
     * annuaire-ptce} and {@code agenda-ess}: real poles and events, as two partners list them.
     */
    Optional<List<String>> atStart();

    /** SQL with which each transaction of an import begins, on databases that need any. */
    Optional<String> batchBegins();
}
