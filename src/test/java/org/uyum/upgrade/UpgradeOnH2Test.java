package org.uyum.upgrade;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.uyum.UyumTest;

@UyumTest
@Tag(UpgradeTest.OWN_DATABASE)
@DirtiesContext
class UpgradeOnH2Test extends UpgradeTest {

    private static final EarlierDatabase DATABASE = EarlierDatabase.onH2("0.2");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    @Override
    Map<String, String> openBefore() {
        return DATABASE.openTasks();
    }
}
