package org.yinuo.server.correspondence;

import java.util.regex.Pattern;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * By what a chat tool and we know each other; what a tool does not know is empty.
 *
 * @param secret    DingTalk: App Secret; Feishu: Encrypt Key; WeCom: EncodingAESKey
 * @param token     Feishu: Verification Token; WeCom: Token
 * @param appId     Feishu: App ID; WeCom: CorpID
 * @param appSecret Feishu: App Secret, with which answers are given
 */
public record HookKeys(String secret, String token, String appId, String appSecret) {
    private static final int LONGEST = 200;
    private static final Pattern ENCODING_AES_KEY = Pattern.compile("[A-Za-z0-9]{43}");

    /** @throws Refusal {@code text-missing} for one the tool has and which is not given, {@code wecom-key-invalid} */
    HookKeys checked(HookKind kind) {
        return switch (kind) {
            case PROGRAM -> new HookKeys("", "", "", "");
            case DINGTALK -> new HookKeys(required(secret, "secret"), "", "", "");
            case FEISHU -> new HookKeys(required(secret, "secret"), required(token, "token"), required(appId, "appId"), required(appSecret, "appSecret"));
            case WECOM -> new HookKeys(encodingKey(), required(token, "token"), required(appId, "appId"), "");
        };
    }

    private String encodingKey() {
        String key = required(secret, "secret");
        if (!ENCODING_AES_KEY.matcher(key).matches()) {
            throw Refusal.invalid("wecom-key-invalid").at("secret");
        }
        return key;
    }

    private static String required(String given, String field) {
        return Given.required(given, LONGEST, field);
    }

    /** Without the secrets: this is printed where somebody forgot what it holds. */
    @Override
    public String toString() {
        return "HookKeys[" + appId + "]";
    }
}
