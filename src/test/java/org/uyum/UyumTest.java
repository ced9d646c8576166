package org.uyum;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.uyum.pilot.CasePilot;
import org.uyum.planning.PlanningFixtures;
import org.uyum.training.TrainingWalk;

/**
 * A test against the whole program, in the one context that all such tests share: the municipalities and people of the
 * demo are there, nothing else; jobs run when {@link Walk#jobs()} is called. Each runs twice in {@code mvn verify}: on H2
 * in memory, and on a real PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(UyumTest.WITH_DATABASE)
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({
    Walk.class,
    TrainingWalk.class,
    CasePilot.class,
    PlanningFixtures.class,
    DemoPeople.class,
    TestDeputies.class,
    OneConnectionPerThread.class,
    ForeignAutoConfiguration.class
})
public @interface UyumTest {

    /** The tests that surefire runs a second time, on PostgreSQL (see the pom). */
    String WITH_DATABASE = "withDatabase";
}
