package org.yinuo.server.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A PostgreSQL that somebody else runs, named by {@code --database-url}; asked once before anything is started. */
public final class ForeignDatabase {

    static final int OLDEST_MAJOR = 15;

    private ForeignDatabase() {}

    /**
     * Connects once, so that what is wrong is said in one line.
     *
     * @param url JDBC, with user and password as parameters; never repeated in a message, as it holds the password
     * @throws CannotStart when nothing answers, the account is refused, or PostgreSQL is too old
     */
    public static void check(String url) {
        Properties hurry = new Properties();
        hurry.setProperty("connectTimeout", "5");
        hurry.setProperty("loginTimeout", "8");
        hurry.setProperty("ApplicationName", "yinuo");
        try (Connection connection = DriverManager.getConnection(url, hurry)) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new CannotStart("The database of --database-url is PostgreSQL " + major + "; Yinuo needs " + OLDEST_MAJOR
                        + " or newer.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database of --database-url " + trouble(e), e);
        }
    }

    private static String trouble(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000", "08004" -> "refuses this user or password; check user= and password= in the URL.";
            case "3D000" -> "does not exist; create it first, owned by the user of the URL.";
            case "08001", "08006" -> "does not answer; check host and port, and that it is running.";
            default -> "cannot be used: " + e.getMessage();
        };
    }
}
