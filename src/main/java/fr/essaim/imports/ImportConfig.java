package fr.essaim.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What the service brings along. */
@ConfigMapping(prefix = "essaim.imports")
public interface ImportConfig {
    /**
     * The data sets of the package to load at start, in this order. {@code reference}: code lists and territories,
     * needed by every front end; {@code journee-2016}: the 3rd national day of the PTCE.
     */
    @WithDefault("reference,journee-2016")
    List<String> atStart();
}
