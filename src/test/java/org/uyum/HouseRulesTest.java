package org.uyum;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.beans.Introspector;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.uyum.engine.FourEyes;
import org.uyum.identity.EngineLogins;

/** The rules of the house, beside the borders of the modules. */
@AnalyzeClasses(packages = "org.uyum", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule camunda_is_met_only_in_engine_identity_audit_and_steps = noClasses()
            .that(not(resideInAnyPackage(
                    "org.uyum.engine..", "org.uyum.identity..", "org.uyum.audit..", "org.uyum..steps..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** EngineLogins is named, because IdentityService, a public service, hands out logins of an internal type. */
    @ArchTest
    static final ArchRule internals_of_the_engine_stay_in_the_engine_module = noClasses()
            .that()
            .resideOutsideOfPackage("org.uyum.engine..")
            .and()
            .areNotAssignableTo(EngineLogins.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
            .orShould()
            .haveNameMatching(".*\\.(Base|Abstract)[A-Z].*");

    @ArchTest
    static final ArchRule steps_are_the_modules_own = classes()
            .that(resideInAPackage("org.uyum..steps.."))
            .and()
            .areTopLevelClasses()
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule a_step_is_named_like_its_box = classes()
            .that(resideInAPackage("org.uyum..steps.."))
            .and()
            .areAnnotatedWith(Component.class)
            .should(beNamed());

    /** By it the page of roles knows who approves whose work; what a step names besides is compared with it each time. */
    @ArchTest
    static final ArchRule a_step_says_what_it_prepares_or_approves = methods()
            .that()
            .haveNameMatching("prepares|approves")
            .and()
            .areDeclaredInClassesThat(resideInAPackage("org.uyum..steps.."))
            .should()
            .beAnnotatedWith(FourEyes.class);

    @ArchTest
    static final ArchRule controllers_are_package_private = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule dependencies_come_by_constructor = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule fields_are_final = fields().that()
            .areDeclaredInClassesThat(resideInAPackage("org.uyum.."))
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areDeclaredInClassesThat(not(generated()))
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_printed = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    /** ANTLR writes the parsers of the grammars anew in each build. */
    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe(
                "generated",
                javaClass -> javaClass.getAllRawSuperclasses().stream()
                                .anyMatch(parent -> parent.getPackageName().startsWith("org.antlr"))
                        || javaClass.getAllRawInterfaces().stream()
                                .anyMatch(parent -> parent.getPackageName().startsWith("org.antlr")));
    }

    private static ArchCondition<JavaClass> beNamed() {
        return new ArchCondition<>("carry their own name, decapitalised, as the bean's name") {
            @Override
            public void check(JavaClass step, ConditionEvents events) {
                String name = step.getAnnotationOfType(Component.class).value();
                String expected = Introspector.decapitalize(step.getSimpleName());
                if (!name.isEmpty() && !name.equals(expected)) {
                    events.add(SimpleConditionEvent.violated(step, step.getName() + " is the bean " + name));
                }
            }
        };
    }
}
