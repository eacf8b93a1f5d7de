package fr.essaim.shared.http;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that does not say its length is measured as it is read, so that too long a one gets a problem answer. (The HTTP
 * server's own limit, a little higher, would close the connection on it without a word.)
 */
@Provider
public class BodyLimit implements ReaderInterceptor {
    /** Bytes. */
    private static final int MOST = 10_000_000;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new Measured(context.getInputStream()));
        return context.proceed();
    }

    private static class Measured extends FilterInputStream {
        private long read;

        Measured(InputStream body) {
            super(body);
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
            if (read > MOST) {
                throw new StreamConstraintsException("A body of more than " + MOST + " bytes");
            }
            return result;
        }
    }
}
