package org.yinuo.server.contract.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.Contract;
import org.yinuo.server.contract.ContractFile;
import org.yinuo.server.contract.ContractLife;
import org.yinuo.server.contract.ContractSigned.UnitOnContract;
import org.yinuo.server.contract.SignContract;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Money;

/** Contracts: signing, acceptance, amendment, suspension, end. */
@RestController
@RequestMapping("/api/contracts")
class ContractDoor {
    private final ContractFile file;
    private final SignContract sign;
    private final ContractLife life;
    private final Idempotency idempotency;

    ContractDoor(ContractFile file, SignContract sign, ContractLife life, Idempotency idempotency) {
        this.file = file;
        this.sign = sign;
        this.life = life;
        this.idempotency = idempotency;
    }

    record UnitBody(@NotBlank @Size(max = 100) String serial, @NotBlank @Size(max = 200) String model, @Nullable Long siteId) {
    }

    record SignBody(@NotNull Long customerId, @NotBlank @Size(max = 200) String title,
                    @Nullable @Size(max = 100) String externalNumber, @NotNull Money amount, @NotNull LocalDate signedOn,
                    @Nullable LocalDate acceptedOn, @NotNull Long commitmentId, @Nullable Integer commitmentVersion,
                    @Nullable @Size(max = 1000) List<@NotNull @Valid UnitBody> units) {
    }

    record AcceptBody(@NotNull LocalDate acceptedOn) {
    }

    record AmendBody(@NotNull Integer commitmentVersion, @NotBlank @Size(max = 2000) String reason) {
    }

    record ReasonBody(@NotBlank @Size(max = 2000) String reason) {
    }

    @PostMapping
    @PreAuthorize("hasAuthority('contracts.write')")
    ResponseEntity<ContractFile.View> sign(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                                           @Valid @RequestBody SignBody body) {
        ContractFile.View view = idempotency.once(key, Actor.current().username(), "contract.sign", body,
                ContractFile.View.class, () -> file.view(signed(body)));
        return ResponseEntity.status(HttpStatus.CREATED).eTag(ETags.of(view.version())).body(view);
    }

    private Contract signed(SignBody body) {
        List<UnitOnContract> units = body.units() == null ? List.of()
                : body.units().stream().map(unit -> new UnitOnContract(unit.serial(), unit.model(), unit.siteId())).toList();
        Contract contract = sign.sign(new SignContract.Terms(body.customerId(), body.title(), body.externalNumber(),
                body.amount(), body.signedOn(), file.versionId(body.commitmentId(), body.commitmentVersion()), units));
        return body.acceptedOn() == null ? contract
                : life.accept(contract.id(), ETags.of(contract.version()), body.acceptedOn());
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('contracts.read')")
    ResponseEntity<ContractFile.View> get(@PathVariable long id) {
        return answer(file.view(id));
    }

    @PostMapping("/{id}/accept")
    @PreAuthorize("hasAuthority('contracts.write')")
    ResponseEntity<ContractFile.View> accept(@PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody AcceptBody body) {
        return answer(file.view(life.accept(id, ifMatch, body.acceptedOn())));
    }

    @PostMapping("/{id}/amend")
    @PreAuthorize("hasAuthority('contracts.write')")
    ResponseEntity<ContractFile.View> amend(@PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody AmendBody body) {
        long version = file.versionId(file.commitmentOf(id), body.commitmentVersion());
        return answer(file.view(life.amend(id, ifMatch, version, body.reason())));
    }

    @PostMapping("/{id}/suspend")
    @PreAuthorize("hasAuthority('contracts.write')")
    ResponseEntity<ContractFile.View> suspend(@PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody ReasonBody body) {
        return answer(file.view(life.suspend(id, ifMatch, body.reason())));
    }

    @PostMapping("/{id}/resume")
    @PreAuthorize("hasAuthority('contracts.write')")
    ResponseEntity<ContractFile.View> resume(@PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(file.view(life.resume(id, ifMatch)));
    }

    @PostMapping("/{id}/end")
    @PreAuthorize("hasAuthority('contracts.write')")
    ResponseEntity<ContractFile.View> end(@PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @Valid @RequestBody ReasonBody body) {
        return answer(file.view(life.end(id, ifMatch, body.reason())));
    }

    private static ResponseEntity<ContractFile.View> answer(ContractFile.View view) {
        return ResponseEntity.ok().eTag(ETags.of(view.version())).body(view);
    }
}
