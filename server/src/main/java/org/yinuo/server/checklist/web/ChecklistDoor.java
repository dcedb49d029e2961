package org.yinuo.server.checklist.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.checklist.Checklist;
import org.yinuo.server.checklist.Checklists;
import org.yinuo.server.checklist.Question;
import org.yinuo.server.checklist.Question.Type;
import org.yinuo.server.checklist.Words;
import org.yinuo.server.shared.Actor;
import org.yinuo.server.shared.ETags;
import org.yinuo.server.shared.Idempotency;
import org.yinuo.server.workorder.VisitKind;

/** The checklists of the house, written by those who manage. */
@RestController
@RequestMapping("/api/checklists")
@PreAuthorize("hasAuthority('settings.manage')")
class ChecklistDoor {
    private final Checklists checklists;
    private final Idempotency idempotency;

    ChecklistDoor(Checklists checklists, Idempotency idempotency) {
        this.checklists = checklists;
        this.idempotency = idempotency;
    }

    record WordsBody(@Nullable @Size(max = 500) String zh, @Nullable @Size(max = 500) String en) {
        Words words() {
            return new Words(zh == null ? "" : zh.strip(), en == null ? "" : en.strip());
        }
    }

    record ChoiceBody(@NotNull @Size(max = 40) String key, @NotNull @Valid WordsBody text, boolean fails) {
    }

    record LimitsBody(@Nullable @Size(max = 20) String unit, @Nullable @Digits(integer = 12, fraction = 8) BigDecimal min,
                      @Nullable @Digits(integer = 12, fraction = 8) BigDecimal max) {
        Question.Limits limits() {
            return new Question.Limits(unit == null ? "" : unit.strip(), min, max);
        }
    }

    record ConditionBody(@NotNull @Size(max = 40) String key, @NotNull @Size(max = 40) String value) {
    }

    record QuestionBody(@NotNull @Size(max = 40) String key, @NotNull Type type, @NotNull @Valid WordsBody text, boolean mandatory, boolean photo,
                        @Nullable @Size(max = 30) List<@NotNull @Valid ChoiceBody> choices, @Nullable @Valid LimitsBody limits,
                        @Nullable @Valid ConditionBody onlyIf) {
        Question question() {
            List<Question.Choice> chosen = choices == null || type != Question.Type.CHOICE ? List.of()
                    : choices.stream().map(each -> new Question.Choice(each.key(), each.text().words(), each.fails())).toList();
            return new Question(key, type, text.words(), mandatory && type != Question.Type.SECTION, photo && type != Question.Type.SECTION, chosen,
                    limits == null || type != Question.Type.NUMBER ? null : limits.limits(),
                    onlyIf == null ? null : new Question.Condition(onlyIf.key(), onlyIf.value()));
        }
    }

    record Body(@NotNull VisitKind kind, @Nullable Long categoryId, @Nullable @Size(max = 100) String model, @NotNull @Valid WordsBody title,
                @NotNull @Size(max = 200) List<@NotNull @Valid QuestionBody> questions) {
        Checklist.Draft draft() {
            return new Checklist.Draft(kind, categoryId, model == null ? "" : model.strip(), title.words(),
                    questions.stream().map(QuestionBody::question).toList());
        }
    }

    @GetMapping
    Map<String, List<Checklist>> all() {
        return Map.of("items", checklists.all());
    }

    @GetMapping("/{id}")
    ResponseEntity<Checklist> get(@PathVariable long id) {
        return answer(HttpStatus.OK, checklists.get(id));
    }

    @PostMapping
    ResponseEntity<Checklist> add(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody Body body) {
        return answer(HttpStatus.CREATED, idempotency.once(key, Actor.current().username(), "checklist.add", body, Checklist.class,
                () -> checklists.add(body.draft())));
    }

    @PutMapping("/{id}")
    ResponseEntity<Checklist> change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                                     @Valid @RequestBody Body body) {
        return answer(HttpStatus.OK, checklists.change(id, body.draft(), ifMatch));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        checklists.remove(id);
    }

    private static ResponseEntity<Checklist> answer(HttpStatus status, Checklist checklist) {
        return ResponseEntity.status(status).eTag(ETags.of(checklist.version())).body(checklist);
    }
}
