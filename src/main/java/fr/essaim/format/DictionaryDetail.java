package fr.essaim.format;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the columns of a CSV file are (Table Schema, specs.frictionlessdata.io/table-schema). */
public record DictionaryDetail(
        @Schema(required = true, description = "In the order of the file.")
        List<FieldDetail> fields,

        @Schema(required = true, description = "What an empty cell is written as.")
        List<String> missingValues) {}
