package fr.essaim.shared.http;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * The contract is served as the build wrote it. Quarkus would read it, build its model and write it again at each start,
 * twice: a tenth of the whole start, for the same bytes.
 */
@ServedContract.AsWritten
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class ServedContract {
    /** Marks the service of Quarkus that this stands in for. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface AsWritten {}

    /** Puts the mark there when a package is built; in tests, class loaders keep libraries and application apart. */
    public static class Marking implements BuildCompatibleExtension {
        @Enhancement(types = OpenApiDocumentService.class)
        public void mark(ClassConfig service) {
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                service.addAnnotation(AsWritten.class);
            }
        }
    }

    @AroundInvoke
    Object insteadOf(InvocationContext call) throws IOException {
        if (!call.getMethod().getName().equals("getDocument")) {
            return null;
        }
        Format format = (Format) call.getParameters()[1];
        String file = OpenApiConstants.BASE_NAME + "." + format;
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return in.readAllBytes();
        }
    }
}
