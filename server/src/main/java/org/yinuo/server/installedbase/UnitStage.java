package org.yinuo.server.installedbase;

import org.jspecify.annotations.Nullable;

/** How far a unit has come between the shelf and the scrap heap. One step follows the other; only scrap may come at any time. */
public enum UnitStage {
    /** In the books. */
    REGISTERED(""),
    /** On its way, under a waybill (已发运). */
    SHIPPED("unit-scrapped"),
    /** Received at the site (已到货). */
    DELIVERED("unit-not-shipped"),
    /** Unpacked and inspected, and signed for (开箱验收). */
    UNPACKED("unit-not-delivered"),
    INSTALLED("unit-not-unpacked"),
    /** Runs as it should (已调试). */
    COMMISSIONED("unit-not-installed"),
    /** Finally accepted (已验收). */
    ACCEPTED("unit-not-commissioned"),
    SCRAPPED("");

    private final String refusalBefore;

    UnitStage(String refusalBefore) {
        this.refusalBefore = refusalBefore;
    }

    /** The refusal for whoever takes this step before the one it follows. */
    String refusalBefore() {
        return refusalBefore;
    }

    /** The stage this one follows; null for the first and for scrap. */
    @Nullable UnitStage follows() {
        return switch (this) {
            case REGISTERED, SCRAPPED -> null;
            case SHIPPED, DELIVERED, UNPACKED, INSTALLED, COMMISSIONED, ACCEPTED -> values()[ordinal() - 1];
        };
    }

    /** The column its date stands in. */
    String column() {
        return switch (this) {
            case REGISTERED -> "created_at";
            case SHIPPED -> "shipped_on";
            case DELIVERED -> "delivered_on";
            case UNPACKED -> "unpacked_on";
            case INSTALLED -> "installed_on";
            case COMMISSIONED -> "commissioned_on";
            case ACCEPTED -> "accepted_on";
            case SCRAPPED -> "scrapped_on";
        };
    }
}
