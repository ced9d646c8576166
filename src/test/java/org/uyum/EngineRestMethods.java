package org.uyum;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;

/** All that the engine's REST offers, read from its own annotations: nothing is forgotten that a new version brings. */
public final class EngineRestMethods {

    /** A method with the form of its path, for example {@code POST /task/{id}/claim}. */
    public record Offered(String method, String path) implements Comparable<Offered> {

        public boolean changes() {
            return !Set.of("GET", "HEAD", "OPTIONS").contains(method);
        }

        /** The path with a made-up id in each place for one. */
        public String example() {
            return path.replaceAll("\\{[^}]+}", "x1");
        }

        @Override
        public int compareTo(Offered other) {
            return (path + method).compareTo(other.path + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private EngineRestMethods() {}

    public static Set<Offered> all() {
        Set<Offered> all = new TreeSet<>();
        collect(DefaultProcessEngineRestServiceImpl.class, "", new ArrayList<>(), all);
        return all;
    }

    private static void collect(Class<?> resource, String path, List<Class<?>> above, Set<Offered> all) {
        if (above.contains(resource)) {
            return;
        }
        above.add(resource);
        for (Method method : resource.getMethods()) {
            Optional<String> at = found(method, Path.class).map(Path::value);
            Optional<String> verb = verb(method);
            String below =
                    at.map(part -> path + "/" + part.replaceAll("^/|/$", "")).orElse(path);
            if (verb.isPresent()) {
                all.add(new Offered(verb.get(), below.isEmpty() ? "/" : below.replaceAll("/$", "")));
            } else if (at.isPresent()) {
                collect(method.getReturnType(), below, above, all);
            }
        }
        above.remove(resource);
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(declared -> Arrays.stream(declared.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> found(Method method, Class<A> annotation) {
        return declarations(method)
                .map(declared -> declared.getAnnotation(annotation))
                .filter(found -> found != null)
                .findFirst();
    }

    /** The method as its class, the classes above and their interfaces declare it. */
    private static Stream<Method> declarations(Method method) {
        List<Method> declared = new ArrayList<>();
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                    .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                    .filter(each -> each.getName().equals(method.getName())
                            && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
                    .forEach(declared::add);
        }
        return declared.stream();
    }
}
