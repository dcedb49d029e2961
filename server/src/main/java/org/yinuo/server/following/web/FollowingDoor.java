package org.yinuo.server.following.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yinuo.server.following.Followers;
import org.yinuo.server.servicerequest.RequestAccess;
import org.yinuo.server.shared.Actor;

/** Following a request. */
@RestController
@RequestMapping("/api/service-requests/{id}/following")
@PreAuthorize("hasAuthority('requests.read')")
class FollowingDoor {
    private final Followers followers;
    private final RequestAccess access;

    FollowingDoor(Followers followers, RequestAccess access) {
        this.followers = followers;
        this.access = access;
    }

    /** Whether the one who asks follows, and how many do. */
    record Following(boolean me, int count) {
    }

    @GetMapping
    Following get(@PathVariable long id) {
        access.requireVisible(id);
        List<Long> all = followers.of(id);
        return new Following(all.contains(Actor.current().id()), all.size());
    }

    @PutMapping
    Following follow(@PathVariable long id) {
        access.requireVisible(id);
        followers.follow(id);
        return get(id);
    }

    @DeleteMapping
    Following unfollow(@PathVariable long id) {
        access.requireVisible(id);
        followers.unfollow(id);
        return get(id);
    }
}
