package org.yinuo.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yinuo.server.identity.SetUp;
import org.yinuo.server.launch.CannotStart;
import org.yinuo.server.launch.EmbeddedPostgres;
import org.yinuo.server.launch.ForeignDatabase;
import org.yinuo.server.launch.Options;

/** Starts the server: the database first, the web application on top of it. */
/* Users are ours, so Spring Security must not invent one. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableScheduling
public class Yinuo {

    public static void main(String[] arguments) {
        try {
            run(Options.parse(List.of(arguments)));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Options options) {
        refuseTakenPort(options);
        SpringApplication application = new SpringApplication(Yinuo.class);
        application.setDefaultProperties(properties(options, application));
        greet(application.run(), options);
    }

    private static void greet(ConfigurableApplicationContext context, Options options) {
        String port = context.getEnvironment().getProperty("local.server.port", Integer.toString(options.port()));
        System.out.println("Yinuo is ready: http://localhost:" + port + "/");
        if (context.getBean(SetUp.class).needed()) {
            System.out.println("Nobody can sign in yet: open it in a browser on this machine and choose the administrator's password.");
        }
    }

    private static Map<String, Object> properties(Options options, SpringApplication application) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", options.port());
        properties.put("server.address", options.host());
        properties.put("yinuo.demo", options.demo());
        if (options.clock() != null) {
            properties.put("yinuo.clock", options.clock().toString());
        }
        if (options.databaseUrl() != null) {
            ForeignDatabase.check(options.databaseUrl());
            properties.put("spring.datasource.url", options.databaseUrl());
            return properties;
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.begin(options.data().resolve("postgres"));
        SpringApplication.getShutdownHandlers().add(postgres::close);
        application.addInitializers(new DatabaseFirst(postgres));
        properties.put("spring.datasource.url", postgres.url());
        properties.put("spring.datasource.username", postgres.user());
        properties.put("spring.datasource.password", postgres.secret());
        return properties;
    }

    /** Asked before anything is started, so that the answer is one line. */
    private static void refuseTakenPort(Options options) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()));
        } catch (UnknownHostException e) {
            throw new CannotStart("--host " + options.host() + " is no address of this machine.");
        } catch (IOException e) {
            throw new CannotStart("Port " + options.port() + " on " + options.host()
                    + " is taken; stop what uses it or choose another with --port.");
        }
    }
}
