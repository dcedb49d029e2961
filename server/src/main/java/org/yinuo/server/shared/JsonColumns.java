package org.yinuo.server.shared;

import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** Lets aggregates hold {@link JsonText} in {@code jsonb} columns. */
@Configuration(proxyBeanMethods = false)
class JsonColumns {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, List.of(new ToColumn(), new FromColumn()));
    }

    @WritingConverter
    private static final class ToColumn implements Converter<JsonText, PGobject> {
        @Override
        public PGobject convert(JsonText text) {
            try {
                PGobject column = new PGobject();
                column.setType("jsonb");
                column.setValue(text.value());
                return column;
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @ReadingConverter
    private static final class FromColumn implements Converter<PGobject, JsonText> {
        @Override
        public JsonText convert(PGobject column) {
            String value = column.getValue();
            return new JsonText(value == null ? "null" : value);
        }
    }
}
