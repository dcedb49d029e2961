package org.yinuo.server;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.yinuo.server.launch.CannotStart;
import org.yinuo.server.launch.EmbeddedPostgres;

/** Lets the database come up while the application is put together; only what needs a connection waits for it. */
record DatabaseFirst(EmbeddedPostgres postgres)
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSource) {
            awaitDatabase();
        }
        return bean;
    }

    private void awaitDatabase() {
        try {
            postgres.awaitAnswer();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            // Nothing runs yet that must end well, and an orderly exit would wait for the thread that asks for it.
            Runtime.getRuntime().halt(2);
        }
    }
}
