package org.yinuo.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Yinuo {

    public static void main(String[] args) {
        SpringApplication.run(Yinuo.class, args);
    }
}
