package org.yinuo.server.contract.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.LetterDesk;
import org.yinuo.server.contract.NotPromised;

/** Questions about a whole letter, settled: the promise is missing on purpose. */
@RestController
@RequestMapping("/api/letters/{id}/not-promised/{code}")
@PreAuthorize("hasAuthority('letters.review')")
class LetterQuestionDoor {
    private final NotPromised notPromised;
    private final LetterDesk desk;

    LetterQuestionDoor(NotPromised notPromised, LetterDesk desk) {
        this.notPromised = notPromised;
        this.desk = desk;
    }

    @PutMapping
    LetterDesk.View say(@PathVariable long id, @PathVariable String code) {
        notPromised.say(id, code);
        return desk.view(id);
    }

    @DeleteMapping
    LetterDesk.View takeBack(@PathVariable long id, @PathVariable String code) {
        notPromised.takeBack(id, code);
        return desk.view(id);
    }
}
