package org.yinuo.server.interchange;

import java.util.List;
import java.util.stream.Stream;
import org.yinuo.server.party.Contact;
import org.yinuo.server.party.Customer;

/** The columns of a table of customers. */
enum CustomerColumn implements TableColumn {
    NUMBER("客户编号", "Number", false, ""),
    NAME("客户", "Customer", true, "东江市第三人民医院", "客户名称", "客户全称", "名称", "Name"),
    SHORT_NAME("简称", "Short name", false, "三院"),
    REGION("地区", "Region", false, "东江"),
    ADDRESS("地址", "Address", false, "东江市解放路 8 号"),
    NOTE("备注", "Note", false, ""),
    CONTACT("联系人", "Contact", false, "李敏", "联系人姓名"),
    TITLE("职务", "Title", false, "信息科科长"),
    PHONE("电话", "Phone", false, "0512-65550100"),
    MOBILE("手机", "Mobile", false, "13900000001", "手机号"),
    EMAIL("邮箱", "E-mail", false, "", "电子邮箱", "Email");

    private final Words words;

    CustomerColumn(String zh, String en, boolean needed, String sample, String... also) {
        words = new Words(zh, en, needed, sample, List.of(also));
    }

    @Override
    public Words words() {
        return words;
    }

    /** What stands in the column for a customer; of his contacts the first. */
    String of(Customer customer) {
        Contact first = Stream.concat(customer.contacts().stream(), Stream.of(new Contact(0, "", "", "", "", ""))).findFirst().orElseThrow();
        return switch (this) {
            case NUMBER -> customer.number();
            case NAME -> customer.name();
            case SHORT_NAME -> customer.shortName();
            case REGION -> customer.region();
            case ADDRESS -> customer.address();
            case NOTE -> customer.note();
            case CONTACT -> first.name();
            case TITLE -> first.title();
            case PHONE -> first.phone();
            case MOBILE -> first.mobile();
            case EMAIL -> first.email();
        };
    }
}
