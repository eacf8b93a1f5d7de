package fr.essaim.shared.data;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A short ordered list of codes in one column, each between bars ({@code |a|b|}), so that a list can filter by one of them
 * with the same SQL everywhere.
 */
@Converter
public class Codes implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> codes) {
        return codes == null || codes.isEmpty() ? "" : codes.stream().collect(Collectors.joining("|", "|", "|"));
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty()
                ? List.of()
                : Arrays.asList(column.substring(1, column.length() - 1).split("\\|"));
    }
}
