package org.yinuo.server.contract.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.contract.CommitmentShelf;

/** Commitments and their versions. */
@RestController
@RequestMapping("/api/commitments")
@PreAuthorize("hasAuthority('contracts.read')")
class CommitmentDoor {
    private final CommitmentShelf shelf;

    CommitmentDoor(CommitmentShelf shelf) {
        this.shelf = shelf;
    }

    record CommitmentList(List<CommitmentShelf.Row> items) {
    }

    @GetMapping
    CommitmentList list() {
        return new CommitmentList(shelf.list());
    }

    @GetMapping("/{id}")
    CommitmentShelf.View get(@PathVariable long id) {
        return shelf.view(id);
    }

    @GetMapping("/{id}/versions/{version}")
    CommitmentShelf.VersionView version(@PathVariable long id, @PathVariable int version) {
        return shelf.version(id, version);
    }
}
