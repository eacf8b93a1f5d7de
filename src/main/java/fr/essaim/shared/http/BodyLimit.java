package fr.essaim.shared.http;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A body that does not say its length is measured as it is read, so that too long a one gets a problem answer. (The HTTP
 * server's own limit, a little higher, would close the connection on it without a word.)
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
    /** What is read as a stream and not kept in memory. */
    private static final Pattern UPLOAD = Pattern.compile("/api/v1/sources/[^/]+/import");

    private static final long MOST_BYTES = 10_000_000;
    private static final long MOST_BYTES_OF_UPLOAD = 200_000_000;

    @Inject
    Caller caller;

    /** How many bytes a body may have that is sent to this path. */
    public static long most(String path) {
        return isUpload(path) ? MOST_BYTES_OF_UPLOAD : MOST_BYTES;
    }

    /** Whether a body that is sent to this path may take its time. */
    public static boolean isUpload(String path) {
        return UPLOAD.matcher(path).matches();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Measured(context.getInputStream(), most(caller.path())));
        return context.proceed();
    }

    private static class Measured extends FilterInputStream {
        private final long most;
        private long read;

        Measured(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            return (int) counted(in.read(), 1);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int count = in.read(to, offset, length);
            return (int) counted(count, count);
        }

        @Override
        public long skip(long count) throws IOException {
            return counted(in.skip(count), count);
        }

        private long counted(long result, long count) throws IOException {
            read += result < 0 ? 0 : count;
            if (read > most) {
                throw new StreamConstraintsException("A body of more than " + most + " bytes");
            }
            return result;
        }
    }
}
