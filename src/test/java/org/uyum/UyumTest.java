package org.uyum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.uyum.pilot.CasePilot;
import org.uyum.training.TrainingWalk;

/**
 * A test against the whole program on H2 in memory, in the one context that all such tests share: the municipalities
 * and people of the demo are there, nothing else; jobs run when {@link Walk#jobs()} is called.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({Walk.class, TrainingWalk.class, CasePilot.class, DemoPeople.class})
public @interface UyumTest {}
