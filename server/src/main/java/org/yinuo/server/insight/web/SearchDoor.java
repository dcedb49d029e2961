package org.yinuo.server.insight.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.insight.Search;
import org.yinuo.server.insight.SearchRequests;
import org.yinuo.server.insight.SearchWords;

/** The box in the header. */
@RestController
@RequestMapping("/api/search")
class SearchDoor {
    private final Search search;

    SearchDoor(Search search) {
        this.search = search;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('requests.read')")
    Search.Answer find(@RequestParam String q) {
        return search.find(SearchWords.of(q));
    }

    @GetMapping("/requests")
    @PreAuthorize("hasAuthority('requests.read')")
    SearchRequests.Found older(@RequestParam String q, @RequestParam long before) {
        return search.olderRequests(SearchWords.of(q), before);
    }
}
