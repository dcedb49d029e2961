package org.yinuo.server.identity.web;

import jakarta.validation.Valid;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.identity.Companies;
import org.yinuo.server.identity.Company;
import org.yinuo.server.shared.Refusal;

/** The company's name, hotline, and where it is paid. */
@RestController
@RequestMapping("/api/company")
class CompanyDoor {

    private final Companies companies;

    CompanyDoor(Companies companies) {
        this.companies = companies;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    Company show() {
        return companies.find().orElseThrow(() -> Refusal.notFound("company-unknown"));
    }

    @PutMapping
    @PreAuthorize("hasRole('ADMIN')")
    Company keep(@Valid @RequestBody Company company) {
        return companies.keep(company);
    }
}
