package org.yinuo.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A caller that costs little itself, because it shares the processors with what it measures: HTTP/1.1, one request at a time,
 * on one connection for as long as the server keeps it open.
 */
final class LeanCaller implements AutoCloseable {
    private final URI address;
    private Socket socket;
    private InputStream in;
    private final String who;
    private final String head;
    private final byte[] body;

    /** Will send the same JSON again and again to a path. */
    LeanCaller(URI address, String token, String path, String json) throws IOException {
        this.address = address;
        socket = connected(address);
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        who = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Bearer " + token + "\r\nAccept: application/json\r\n";
        body = json.getBytes(StandardCharsets.UTF_8);
        head = "POST " + path + who + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\nIdempotency-Key: ";
    }

    /** Will only ask. */
    LeanCaller(URI address, String token) throws IOException {
        this(address, token, "/", "");
    }

    /** The status of a POST that is done once under its key, when all of its answer is here. */
    int post(String key) throws IOException {
        byte[] start = (head + key + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] message = new byte[start.length + body.length];
        System.arraycopy(start, 0, message, 0, start.length);
        System.arraycopy(body, 0, message, start.length, body.length);
        return answer(message);
    }

    /** The status of a GET, when all of its answer is here. */
    int get(String path) throws IOException {
        return answer(("GET " + path + who + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private int answer(byte[] message) throws IOException {
        socket.getOutputStream().write(message);
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String field = line(); !field.isEmpty(); field = line()) {
            String lower = field.toLowerCase(Locale.ROOT);
            length = lower.startsWith("content-length:") ? Long.parseLong(lower.substring(15).strip()) : length;
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
            last |= lower.startsWith("connection:") && lower.endsWith("close");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            socket.close();
            socket = connected(address);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        return status;
    }

    private static Socket connected(URI address) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private void skipChunks() throws IOException {
        long size;
        do {
            size = Long.parseLong(line(), 16);
            in.skipNBytes(size + 2);
        } while (size > 0);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
