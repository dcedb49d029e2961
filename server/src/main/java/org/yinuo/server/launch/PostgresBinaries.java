package org.yinuo.server.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs, unpacked once from the binaries on the class path.
 *
 * @param home the folder that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    /** Version of the bundled server; a new one unpacks into a new folder. */
    static final String VERSION = "18.6";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** Unpacks below {@code folder} unless that was done before. */
    static PostgresBinaries unpackedIn(Path folder) throws IOException {
        Path home = folder.resolve("postgresql-" + VERSION);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, "unpacking");
            unpack(unfinished);
            putInPlace(unfinished, home);
        }
        return new PostgresBinaries(home);
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void putInPlace(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            // Another process finished first; its copy is as good as ours.
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new CannotStart("This machine's kind (" + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ") has no bundled PostgreSQL; give one with --database-url.");
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(entry, tar, target);
                }
            }
        }
        Files.setPosixFilePermissions(target, permissions(0755));
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(file, permissions(entry.getMode() | 0444));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] highestBitFirst = PosixFilePermission.values();
        for (int i = 0; i < highestBitFirst.length; i++) {
            if ((mode & (0400 >> i)) != 0) {
                permissions.add(highestBitFirst[i]);
            }
        }
        return permissions;
    }
}
