package org.huizong.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One running set: everything that it is lies in its data directory. */
record Instance(Path data) {

    /** Held by the launcher as long as it lives; the operating system frees it, however the launcher ends. */
    interface Lock extends AutoCloseable {
        @Override
        void close();
    }

    static Instance existing(Path data) {
        try {
            return new Instance(data.toRealPath());
        } catch (IOException e) {
            return new Instance(data.toAbsolutePath().normalize());
        }
    }

    /** Makes the directory, and makes sure that it can be written. */
    static Instance prepared(Path data) {
        if (data.toString().indexOf(':') >= 0) {
            throw new ServerStartException("数据目录名不能含冒号 / the data directory's name must hold no colon: " + data);
        }
        try {
            var instance = new Instance(Files.createDirectories(data).toRealPath());
            Files.createDirectories(instance.logs());
            var probe = Files.createTempFile(instance.data, "write", ".probe");
            Files.write(probe, new byte[1 << 16]);
            Files.delete(probe);
            return instance;
        } catch (IOException e) {
            throw unwritable(data, e);
        }
    }

    static ServerStartException unwritable(Path data, IOException e) {
        return new ServerStartException(
                "数据目录不可写 / the data directory cannot be written: " + data + " (" + reason(e) + ")", e);
    }

    /** The reason in words; the exceptions of the file system often carry only the path. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return "not a directory";
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        return e instanceof FileSystemException named && named.getReason() != null ? named.getReason() : e.getMessage();
    }

    Path logs() {
        return data.resolve("logs");
    }

    /** The log of a process by its name in {@link CommandLine#PROCESSES}. */
    Path log(String process) {
        return switch (process) {
            case "postgresql" -> data.resolve("postgresql/postgresql.log");
            case "kafka" -> data.resolve("kafka/kafka.log");
            default -> logs().resolve(process + ".log");
        };
    }

    Path programs() {
        return data.resolve("programs");
    }

    Path samplesLoaded() {
        return data.resolve("samples-loaded");
    }

    Keys keys() {
        return new Keys(data.resolve("keys"));
    }

    InstanceState state() {
        return InstanceState.read(data.resolve("state.properties"));
    }

    void write(InstanceState state) {
        state.write(data.resolve("state.properties"));
    }

    /** Empty when a launcher lives on this directory. */
    Optional<Lock> tryLock() {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                var held = channel;
                return Optional.of(() -> close(held));
            }
            close(channel);
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            close(channel);
            return Optional.empty();
        } catch (IOException e) {
            throw unwritable(data, e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
