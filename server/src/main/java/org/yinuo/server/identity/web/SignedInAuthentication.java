package org.yinuo.server.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.yinuo.server.identity.User;

/** A user as Spring Security wants to see one. */
final class SignedInAuthentication {

    private SignedInAuthentication() {}

    static Authentication of(User user) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        user.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        user.permissions().forEach(permission -> authorities.add(new SimpleGrantedAuthority(permission)));
        UsernamePasswordAuthenticationToken known = UsernamePasswordAuthenticationToken.authenticated(user.asActor(), null, authorities);
        known.setDetails(user.scope());
        return known;
    }
}
