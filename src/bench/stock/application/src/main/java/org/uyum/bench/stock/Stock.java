package org.uyum.bench.stock;

import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Camunda with the defaults of its starters. */
@SpringBootApplication
public class Stock {

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        SpringApplication.run(Stock.class, args);
    }
}
