package org.yinuo.server.identity;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Refusal;

/** The vendor whose promises are kept here, as it names itself on its papers. */
public record Company(String name, @Nullable String nameEn, @Nullable String hotline, @Nullable String address) {

    /** @throws Refusal {@code company-name-invalid} without a name of at most 100 characters */
    public Company {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Refusal.invalid("company-name-invalid").at("name");
        }
        name = name.strip();
        nameEn = nameEn == null ? "" : nameEn.strip();
        hotline = hotline == null ? "" : hotline.strip();
        address = address == null ? "" : address.strip();
    }
}
