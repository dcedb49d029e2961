package org.yinuo.server.correspondence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The other side: how DingTalk, Feishu and WeCom sign and seal, written down from what they publish. */
final class ChatToolCalls {
    private ChatToolCalls() {
    }

    static String dingTalk(String millis, String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    static String feishu(String seconds, String nonce, String encryptKey, String body) throws GeneralSecurityException {
        return hex("SHA-256", seconds + nonce + encryptKey + body);
    }

    static String feishuSealed(String encryptKey, String text) throws GeneralSecurityException {
        byte[] iv = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(encryptKey.getBytes(StandardCharsets.UTF_8)), "AES"),
                new IvParameterSpec(iv));
        byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(16 + sealed.length).put(iv).put(sealed).array());
    }

    static String weCom(String token, String seconds, String nonce, String sealed) throws GeneralSecurityException {
        return hex("SHA-1", String.join("", Stream.of(token, seconds, nonce, sealed).sorted().toList()));
    }

    static String weComSealed(String encodingKey, String company, String text) throws GeneralSecurityException {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        byte[] id = company.getBytes(StandardCharsets.UTF_8);
        int bare = 20 + said.length + id.length;
        int padding = 32 - bare % 32;
        byte[] plain = ByteBuffer.allocate(bare + padding).put("sixteen letters.".getBytes(StandardCharsets.UTF_8)).putInt(said.length).put(said).put(id).array();
        Arrays.fill(plain, bare, bare + padding, (byte) padding);
        return Base64.getEncoder().encodeToString(weComCipher(Cipher.ENCRYPT_MODE, encodingKey).doFinal(plain));
    }

    static String weComOpened(String encodingKey, String sealed) throws GeneralSecurityException {
        byte[] plain = weComCipher(Cipher.DECRYPT_MODE, encodingKey).doFinal(Base64.getDecoder().decode(sealed));
        return new String(plain, 20, ByteBuffer.wrap(plain).getInt(16), StandardCharsets.UTF_8);
    }

    private static Cipher weComCipher(int mode, String encodingKey) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(encodingKey + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        return cipher;
    }

    private static String hex(String algorithm, String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
