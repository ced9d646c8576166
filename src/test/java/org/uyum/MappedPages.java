package org.uyum;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.uyum.EngineRestMethods.Offered;

/** All pages and calls of ours, read from their controllers: a new one is tried without being named anywhere. */
public final class MappedPages {

    private MappedPages() {}

    public static Set<Offered> all() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        Set<Offered> all = new TreeSet<>();
        controllers.findCandidateComponents("org.uyum").forEach(found -> {
            Class<?> controller = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            RequestMapping above = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            Arrays.stream(controller.getDeclaredMethods()).forEach(method -> {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    paths(above).forEach(folder -> paths(mapping).forEach(page -> Stream.of(mapping.method())
                            .map(RequestMethod::name)
                            .forEach(verb -> all.add(new Offered(verb, folder + page)))));
                }
            });
        });
        return all;
    }

    private static Stream<String> paths(RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path());
    }
}
