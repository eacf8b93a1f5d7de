package fr.essaim.imports;

import fr.essaim.shared.data.Catalogue;
import fr.essaim.shared.problem.ProblemType;
import fr.essaim.shared.problem.Refusal;
import fr.essaim.shared.problem.RuleBroken;
import fr.essaim.shared.write.Bodies;
import jakarta.validation.ConstraintViolationException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/**
 * What a partner sends, kept whole in a temporary file before any of it is looked at: a transfer that is cut leaves
 * nothing half done, and who sends all before reading any answer does not wait for us while we wait for them.
 */
final class Upload implements AutoCloseable {
    /** Lines. */
    static final int MOST = 50_000;

    private static final int LONGEST_LINE = 1_000_000;
    private static final int BUFFER = 65_536;

    /**
     * One line.
     *
     * @param number from 1, the header of CSV included
     * @param record what it says; null when it cannot be read
     * @param externalId as far as it can be read
     */
    record Line(int number, ImportRecord record, String type, String externalId, RuntimeException why) {}

    /** Gives the lines one by one, null at the end. */
    interface Lines extends AutoCloseable {
        Line next() throws IOException;

        /** Passes one by without reading what it says; false at the end. */
        boolean skip() throws IOException;

        @Override
        void close() throws IOException;
    }

    private final Path file;
    private final boolean isCsv;
    private final String type;
    private final Catalogue catalogue;
    private final Bodies bodies;

    private Upload(Path file, boolean isCsv, String type, Catalogue catalogue, Bodies bodies) {
        this.file = file;
        this.isCsv = isCsv;
        this.type = type;
        this.catalogue = catalogue;
        this.bodies = bodies;
    }

    private void count() throws IOException {
        try (Lines lines = lines()) {
            for (int count = 0; lines.skip(); count++) {
                if (count == MOST) {
                    throw new Refusal(ProblemType.CONTENT_TOO_LARGE);
                }
            }
        }
    }

    /**
     * @param type of records that say none; may be null
     * @throws Refusal 413 when there are too many lines
     */
    static Upload of(InputStream body, boolean isCsv, String type, Catalogue catalogue, Bodies bodies)
            throws IOException {
        var upload = new Upload(Files.createTempFile("essaim-import-", null), isCsv, type, catalogue, bodies);
        try {
            Files.copy(body, upload.file, StandardCopyOption.REPLACE_EXISTING);
            upload.count();
            return upload;
        } catch (IOException | RuntimeException cut) {
            upload.close();
            throw cut;
        }
    }

    /** From the first. */
    Lines lines() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        skipByteOrderMark(in);
        return isCsv ? new CsvLines(in, this) : new JsonLines(in);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The record, valid by itself, of a line. */
    Line line(int number, String saidType, String externalId, Supplier<ImportRecord> reading) {
        String about = saidType == null ? type : saidType;
        try {
            ImportRecord record = reading.get();
            if (record == null) {
                throw new Refusal(ProblemType.VALIDATION, 1).pointer("#", "not-an-object");
            }
            if (record.type() == null && type == null) {
                throw new Refusal(ProblemType.VALIDATION, 1).pointer("#/type", "missing");
            }
            return new Line(number, record.of(type), record.of(type).type(), record.externalId(), null);
        } catch (Refusal | RuleBroken | ConstraintViolationException e) {
            return new Line(number, null, about, externalId, e);
        }
    }

    Bodies bodies() {
        return bodies;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The type of records that say none. */
    String type() {
        return type;
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }

    /** NDJSON: blank lines count and say nothing. */
    private final class JsonLines implements Lines {
        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private int at;
        private int filled;
        private int number;
        private boolean isTooLong;

        JsonLines(InputStream in) {
            this.in = in;
        }

        @Override
        public Line next() throws IOException {
            for (byte[] text = bytes(); text != null; text = bytes()) {
                number++;
                byte[] found = text;
                if (isTooLong) {
                    return line(number, null, null, () -> {
                        throw new Refusal(ProblemType.CONTENT_TOO_LARGE);
                    });
                }
                if (!isBlank(text)) {
                    Line line = line(number, null, null, () -> bodies.read(found, ImportRecord.class));
                    return line.record == null ? named(line, found) : line;
                }
            }
            return null;
        }

        @Override
        public boolean skip() throws IOException {
            byte[] text = bytes();
            while (text != null && isBlank(text)) {
                text = bytes();
            }
            return text != null;
        }

        /** Says what the line is about, as far as it can be read. */
        private Line named(Line line, byte[] text) {
            try {
                var tree = bodies.tree(text);
                String said = tree.path("type").asText(line.type);
                return new Line(line.number, null, said, tree.path("externalId").asText(null), line.why);
            } catch (Refusal unreadable) {
                return line;
            }
        }

        /** Up to the end of the line; null at the end of all. */
        private byte[] bytes() throws IOException {
            var text = new ByteArrayOutputStream(BUFFER / 64);
            isTooLong = false;
            if (!isFilled()) {
                return null;
            }
            boolean isEnded = false;
            while (!isEnded && isFilled()) {
                int end = at;
                while (end < filled && buffer[end] != '\n') {
                    end++;
                }
                isEnded = end < filled;
                if (text.size() + end - at <= LONGEST_LINE) {
                    text.write(buffer, at, end - at);
                } else {
                    isTooLong = true;
                }
                at = isEnded ? end + 1 : end;
            }
            return text.toByteArray();
        }

        /** Whether there is more. */
        private boolean isFilled() throws IOException {
            if (at == filled) {
                at = 0;
                filled = Math.max(in.read(buffer), 0);
            }
            return filled > 0;
        }

        private static boolean isBlank(byte[] text) {
            for (byte b : text) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
