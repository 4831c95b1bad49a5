package org.huizong.deploy.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of a real PostgreSQL, unpacked once per machine and user from the archive on the class path. */
final class PostgresBinaries {

    /** Changes with the archive; part of the directory's name, so that an update never meets the old programs. */
    private static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** @return the directory that holds {@code bin}, {@code lib} and {@code share} */
    static Path unpackedNear(Path fallbackParent) {
        var name = "postgresql-" + VERSION + "-" + architecture();
        var parent = writable(cache()) ? cache() : fallbackParent;
        var home = parent.resolve(name);
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            unpack(home);
        }
        return home;
    }

    private static Path cache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var base = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return base.resolve("huizong");
    }

    private static boolean writable(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.isWritable(directory);
        } catch (IOException e) {
            return false;
        }
    }

    private static void unpack(Path home) {
        var resource = "/postgres-linux-" + architecture() + ".txz";
        try {
            Files.createDirectories(home.getParent());
            var unfinished = Files.createTempDirectory(home.getParent(), home.getFileName() + ".");
            try (var packed = PostgresBinaries.class.getResourceAsStream(resource)) {
                if (packed == null) {
                    throw new ServerStartException(
                            "没有适用于此机器的 PostgreSQL / no PostgreSQL for this machine: " + resource);
                }
                extract(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed))), unfinished);
                // Readable by the user that the server is handed down to.
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException | AtomicMoveNotSupportedException e) {
                deleteTree(unfinished);
            } catch (IOException e) {
                deleteTree(unfinished);
                if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw new ServerStartException(
                    "无法解包 PostgreSQL / cannot unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        }
    }

    private static void extract(TarArchiveInputStream tar, Path home) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            var target = home.resolve(entry.getName()).normalize();
            if (!target.startsWith(home)) {
                throw new IOException("entry outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else if (entry.isFile()) {
                Files.createDirectories(target.getParent());
                Files.copy(tar, target);
                var executable = (entry.getMode() & 0111) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    static void deleteTree(Path directory) {
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }
}
