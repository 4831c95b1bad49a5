package org.huizong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes over the wire in a form that no honest client sends. */
@QuarkusTest
@QuarkusTestResource(HuizongServers.class)
class WireIT {

    @TestHTTPResource
    URL root;

    @Test
    void aBodyOfUnknownLengthAboveTheLimitIsRefused() throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            var out = socket.getOutputStream();
            out.write(ascii("POST /v1/echo/text HTTP/1.1\r\nHost: test\r\nContent-Type: text/plain\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"));
            for (int chunk = 0; chunk < 13; chunk++) {
                out.write(ascii("f4240\r\n"));
                out.write(new byte[1_000_000]);
                out.write(ascii("\r\n"));
            }
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/echo?text=%zz, 400",
        "/v1/echo?text=%, 400",
        "/v1/echo?text=%ff, 400",
        "/v1/echo?text=%ed%a0%80, 400",
        "/v1/echo%2Fscope, 404",
        "/v1/echo%00, 400",
        "/v1/%zz, 400",
        "/v1/echo/../../etc/passwd, 404",
        "//v1/echo/unannotated, 401",
        "/v1/echo;x=1/unannotated, 401"
    })
    void anOddAddressIsRefusedWithoutAnInternalError(String address, int status) throws IOException {
        try (var socket = new Socket(root.getHost(), root.getPort())) {
            socket.getOutputStream()
                    .write(ascii("GET " + address + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(answer).doesNotContain("Exception", "org.huizong", "java.");
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
