package org.yinuo.server.charges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.charges.Expense;
import org.yinuo.server.charges.Expense.Occasion;
import org.yinuo.server.charges.ExpenseKind;
import org.yinuo.server.charges.Expenses;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.shared.Page;
import org.yinuo.server.shared.Refusal;

/** A colleague's own advances and receipts. Whose they are decides who may do what. */
@RestController
@RequestMapping("/api/expenses")
@PreAuthorize("isAuthenticated()")
class ExpenseDoor {
    private final Expenses expenses;
    private final Idempotency idempotency;

    ExpenseDoor(Expenses expenses, Idempotency idempotency) {
        this.expenses = expenses;
        this.idempotency = idempotency;
    }

    record Made(long id) {
    }

    record AskBody(@NotNull Occasion occasion, @NotNull @Size(max = 200) String customer, @NotNull @Size(max = 200) String place,
                   @NotBlank @Size(max = 2000) String purpose, @NotNull @Size(max = 40) String requestNumber, @NotNull LocalDate firstDay,
                   @NotNull LocalDate lastDay, @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 2) BigDecimal advance) {
        Expense.Draft draft() {
            return new Expense.Draft(occasion, customer.strip(), place.strip(), purpose.strip(), requestNumber.strip(), firstDay, lastDay, advance);
        }
    }

    /** The file as a data URL, as phones take pictures. */
    record ReceiptBody(@NotNull ExpenseKind kind, @NotNull LocalDate on, @NotNull @Positive @Digits(integer = 9, fraction = 2) BigDecimal amount,
                       @NotNull @Size(max = 500) String note, @Nullable @Size(max = 9_000_000) String file) {
        Expense.Receipt receipt() {
            return new Expense.Receipt(0, kind, on, amount, note.strip(), null, BigDecimal.ZERO);
        }

        byte @Nullable [] bytes() {
            if (file == null || file.isEmpty()) {
                return null;
            }
            try {
                return Base64.getDecoder().decode(file.substring(file.indexOf(',') + 1));
            } catch (IllegalArgumentException damaged) {
                throw Refusal.invalid("receipt-unreadable").at("file");
            }
        }
    }

    record ReportBody(@NotBlank @Size(max = 8000) String report) {
    }

    @GetMapping
    Page<Expense> list(@RequestParam(required = false) @Nullable Boolean mine, @RequestParam(required = false) Expense.@Nullable State state,
                       @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable Integer limit) {
        return expenses.list(!Boolean.FALSE.equals(mine), state, cursor, limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Expense ask(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody AskBody body) {
        return expenses.get(idempotency.once(key, Actor.current().username(), "expense.ask", body, Made.class,
                () -> new Made(expenses.ask(body.draft()).id())).id());
    }

    @GetMapping("/{id}")
    Expense get(@PathVariable long id) {
        return expenses.get(id);
    }

    @PostMapping("/{id}/withdraw")
    Expense withdraw(@PathVariable long id) {
        return expenses.withdraw(id);
    }

    @PostMapping("/{id}/receipts")
    @ResponseStatus(HttpStatus.CREATED)
    Expense receipt(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
                    @Valid @RequestBody ReceiptBody body) {
        return expenses.get(idempotency.once(key, Actor.current().username(), "expense.receipt " + id, body, Made.class,
                () -> new Made(expenses.addReceipt(id, body.receipt(), body.bytes()).id())).id());
    }

    @DeleteMapping("/{id}/receipts/{receiptId}")
    Expense removeReceipt(@PathVariable long id, @PathVariable long receiptId) {
        return expenses.removeReceipt(id, receiptId);
    }

    @GetMapping("/{id}/receipts/{receiptId}/file")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long receiptId) {
        byte[] bytes = expenses.file(id, receiptId);
        MediaType type = bytes.length > 3 && bytes[0] == '%' ? MediaType.APPLICATION_PDF : bytes.length > 3 && bytes[0] == (byte) 0x89
                ? MediaType.IMAGE_PNG : bytes.length > 3 && bytes[0] == 'R' ? MediaType.parseMediaType("image/webp") : MediaType.IMAGE_JPEG;
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore()).body(bytes);
    }

    @PostMapping("/{id}/hand-in")
    Expense handIn(@PathVariable long id, @Valid @RequestBody ReportBody body) {
        return expenses.handIn(id, body.report().strip());
    }
}
