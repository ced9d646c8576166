package org.uyum.web;

import org.springframework.boot.web.servlet.filter.OrderedRequestContextFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets everything reach the request that it answers, Spring Security's events included. */
@Configuration
class RequestContext {

    /** The first of all filters; without it Jersey would bring one that comes after Spring Security. */
    @Bean
    OrderedRequestContextFilter requestContextFilter() {
        return new OrderedRequestContextFilter();
    }
}
