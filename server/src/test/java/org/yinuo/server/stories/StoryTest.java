package org.yinuo.server.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.yinuo.server.obligation.FireTimers;
import org.yinuo.server.shared.MovableClock;
import org.yinuo.server.testing.YinuoTest;

/** A test of the whole server that tells a {@link Story}: a method that asks for one is given one that has not begun. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@YinuoTest
@ExtendWith(StoryTest.Teller.class)
@interface StoryTest {

    /** Begins stories. */
    final class Teller implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Story.class;
        }

        @Override
        public Story resolveParameter(ParameterContext parameter, ExtensionContext test) {
            ApplicationContext server = SpringExtension.getApplicationContext(test);
            return new Story(server.getBean(MockMvc.class), server.getBean(MovableClock.class), server.getBean(FireTimers.class));
        }
    }
}
