package org.huizong.deploy.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.SecureRandom;

/** Ports of the loopback interface. */
final class FreePorts {

    private FreePorts() {}

    /**
     * A free port below the range from which the operating system serves outgoing connections: a server that is restarted
     * there finds it free again.
     */
    static int next() {
        var random = new SecureRandom();
        while (true) {
            var port = 20_000 + random.nextInt(12_000);
            if (isFree("127.0.0.1", port)) {
                return port;
            }
        }
    }

    static boolean isFree(String host, int port) {
        try (var socket = new ServerSocket()) {
            // A port in TIME_WAIT is free for a server that binds with SO_REUSEADDR, as PostgreSQL, Kafka and Vert.x
            // do.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Somebody accepts connections there. */
    static boolean answers(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
