package org.huizong.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Who the server runs as. PostgreSQL refuses to run as root, so root hands it down, in this order of preference:
 *
 * <ol>
 *   <li>the owner that an existing data directory has, if that is not root;
 *   <li>a user namespace without a mapping: the server is nobody to itself and keeps root's files, without any capability;
 *   <li>the user nobody, with the one capability that lets it pass through private parent directories.
 * </ol>
 */
final class PostgresUser {

    private static final int NOBODY = 65534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private final List<String> prefix;
    private final int uid;

    private PostgresUser(List<String> prefix, int uid) {
        this.prefix = prefix;
        this.uid = uid;
    }

    /** @param dataDirectory may be missing yet; its parent exists */
    static PostgresUser owning(Path dataDirectory) {
        var self = uidOf(Path.of("/proc/self"));
        if (self != 0) {
            return new PostgresUser(List.of(), self);
        }
        var owner = Files.exists(dataDirectory) ? uidOf(dataDirectory) : 0;
        if (owner == 0 && succeeds(NAMESPACE)) {
            return new PostgresUser(NAMESPACE, 0);
        }
        return droppedTo(owner == 0 ? NOBODY : owner);
    }

    private static PostgresUser droppedTo(int uid) {
        var dropped = List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups");
        var withPassage = List.of(
                "setpriv",
                // Without it access(2), by which initdb looks for its programs, disregards the capability of a user.
                "--securebits=+no_setuid_fixup",
                "--reuid=" + uid,
                "--regid=" + uid,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
        return new PostgresUser(succeeds(withPassage) ? withPassage : dropped, uid);
    }

    List<String> prefix() {
        return prefix;
    }

    /** Gives the server the directory that it must own. */
    void own(Path directory) {
        try {
            if (uidOf(directory) != uid) {
                Files.setAttribute(directory, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(directory, "unix:gid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int uidOf(Path path) {
        try {
            return (Integer) Files.getAttribute(path, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
