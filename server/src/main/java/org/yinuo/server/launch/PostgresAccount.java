package org.yinuo.server.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which account PostgreSQL runs. It refuses to run as root, so root lends it an ordinary account;
 * where that account cannot reach the folder, a user namespace hides root from it.
 *
 * @param prefix what stands before the command to run it under this account
 * @param name   the account that must own the data, or empty when files keep their owner
 */
record PostgresAccount(List<String> prefix, String name) {

    /**
     * Chooses the account for a data folder that exists already, perhaps empty. A folder once owned by an
     * ordinary account must stay with it: inside a user namespace it could not be opened any more.
     */
    static PostgresAccount forData(Path data, Path program) throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresAccount(List.of(), "");
        }
        String owner = Files.getOwner(data).getName();
        for (String account : owner.equals("root") ? List.of("postgres", "nobody") : List.of(owner)) {
            PostgresAccount lent = lent(account);
            if (lent.canRun(program) && lent.canEnter(data.getParent())) {
                lent.own(data);
                return lent;
            }
        }
        PostgresAccount hidden = new PostgresAccount(List.of("unshare", "-U"), "");
        if (hidden.canRun(program)) {
            return hidden;
        }
        throw new CannotStart("PostgreSQL refuses to run as root and no other account can reach " + data
                + "; start as an ordinary user or choose another --data.");
    }

    /** The whole command line for a server that dies with the thread that started it. */
    List<String> server(List<String> command) {
        List<String> all = new ArrayList<>();
        if (Commands.succeeds("setsid", "true")) {
            all.add("setsid");
        }
        if (Commands.succeeds("setpriv", "--pdeathsig", "INT", "true")) {
            if (name.isEmpty()) {
                all.addAll(prefix);
                all.addAll(List.of("setpriv", "--pdeathsig", "INT"));
            } else {
                all.addAll(prefix);
                all.addAll(List.of("--pdeathsig", "INT"));
            }
        } else {
            all.addAll(prefix);
        }
        all.addAll(command);
        return all;
    }

    List<String> tool(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Gives a file or a whole folder to this account. */
    void own(Path tree) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        UserPrincipal owner = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        if (Files.getOwner(tree).equals(owner)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, owner);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                // Last, so that an interrupted change is begun again next time.
                Files.setOwner(folder, owner);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static PostgresAccount lent(String account) {
        String group = Commands.output("id", "-gn", account).strip();
        return new PostgresAccount(
                List.of("setpriv", "--reuid=" + account, "--regid=" + (group.isEmpty() ? account : group),
                        "--clear-groups"),
                account);
    }

    private boolean canRun(Path program) {
        return Commands.succeeds(tool(List.of(program.toString(), "--version")).toArray(String[]::new));
    }

    private boolean canEnter(Path folder) {
        return Commands.succeeds(tool(List.of("test", "-x", folder.toString())).toArray(String[]::new));
    }
}
