package fr.essaim.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.essaim.shared.data.Represented;
import fr.essaim.shared.http.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Atom (RFC 4287): what has changed last, for feed readers; {@value #MOST} entries at the most. */
@ApplicationScoped
public class AtomFormat implements Format {
    private static final int MOST = 100;
    private static final String END = "</feed>\n";

    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    @Inject
    RowJson json;

    @Override
    public String suffix() {
        return "atom";
    }

    @Override
    public String mediaType() {
        return "application/atom+xml";
    }

    @Override
    public boolean writes(Class<?> row) {
        return Represented.class.isAssignableFrom(row);
    }

    @Override
    public String sort() {
        return "-updatedAt";
    }

    @Override
    public Script begin(About list) {
        return new Script() {
            private int written;

            @Override
            public String opening() {
                return "";
            }

            /** The first rows say when the feed was updated. */
            @Override
            public String rows(List<? extends Represented> rows) {
                var shown = rows.stream().limit(MOST - written).toList();
                String head = written > 0 || shown.isEmpty() ? "" : head(list, shown);
                written += shown.size();
                return head
                        + xml(out -> {
                            for (Represented row : shown) {
                                entry(out, row, list);
                            }
                        });
            }

            @Override
            public String closing() {
                return (written == 0 ? head(list, List.of()) : "") + END;
            }

            @Override
            public boolean isFull() {
                return written == MOST;
            }
        };
    }

    private static String head(About list, List<? extends Represented> rows) {
        Instant updated = rows.stream()
                .map(Represented::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        String whole = xml(out -> {
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(out, "id", list.address());
            element(out, "title", "Essaim · " + list.collection());
            element(out, "updated", updated.toString());
            link(out, "self", list.address() + ".atom");
            link(out, "alternate", list.address());
            out.writeStartElement("author");
            element(out, "name", "Essaim");
            out.writeEndElement();
            out.writeCharacters("\n");
            out.writeEndElement();
        });
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + whole.substring(0, whole.lastIndexOf("</feed>"));
    }

    private void entry(XMLStreamWriter out, Represented row, About list) throws XMLStreamException {
        ObjectNode members = json.members(row, list);
        out.writeStartElement("entry");
        element(out, "id", "urn:uuid:" + row.meta().id());
        element(out, "title", RowJson.nameOf(members));
        element(out, "published", row.meta().createdAt().toString());
        element(out, "updated", row.updatedAt().toString());
        link(out, "alternate", list.base() + row.meta().links().get("self").path());
        if (members.path("description").isTextual()) {
            element(out, "summary", members.path("description").textValue());
        }
        out.writeEndElement();
        out.writeCharacters("\n");
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " ")); // XML 1.0 has none of them
        out.writeEndElement();
    }

    private static void link(XMLStreamWriter out, String rel, String href) throws XMLStreamException {
        out.writeEmptyElement("link");
        out.writeAttribute("rel", rel);
        out.writeAttribute("href", href);
    }

    private interface Part {
        void writeTo(XMLStreamWriter out) throws XMLStreamException;
    }

    private static String xml(Part part) {
        var text = new StringWriter();
        try {
            XMLStreamWriter out = XML.createXMLStreamWriter(text);
            part.writeTo(out);
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // into a string, never
        }
        return text.toString();
    }
}
