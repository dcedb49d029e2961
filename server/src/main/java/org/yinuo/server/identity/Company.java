package org.yinuo.server.identity;

import org.jspecify.annotations.Nullable;
import org.yinuo.server.shared.Given;
import org.yinuo.server.shared.Refusal;

/**
 * The vendor whose promises are kept here, as it names itself on its papers, and where its customers pay to. What is not known is empty.
 *
 * @param payee     the holder of the account, where it is not the company by its name
 * @param bank      the bank and its branch
 * @param taxNumber the taxpayer's number (纳税人识别号)
 */
public record Company(String name, @Nullable String nameEn, @Nullable String hotline, @Nullable String address, @Nullable String payee,
                      @Nullable String bank, @Nullable String bankAccount, @Nullable String taxNumber) {
    private static final int LONGEST = 200;

    /** @throws Refusal {@code company-name-invalid} without a name of at most 100 characters */
    public Company {
        if (name == null || name.isBlank() || name.length() > 100) {
            throw Refusal.invalid("company-name-invalid").at("name");
        }
        name = name.strip();
        payee = Given.text(payee, LONGEST, "payee");
        bank = Given.text(bank, LONGEST, "bank");
        bankAccount = Given.text(bankAccount, LONGEST, "bankAccount");
        taxNumber = Given.text(taxNumber, LONGEST, "taxNumber");
        nameEn = nameEn == null ? "" : nameEn.strip();
        hotline = hotline == null ? "" : hotline.strip();
        address = address == null ? "" : address.strip();
    }
}
