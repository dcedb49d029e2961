package org.yinuo.server.routing.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.yinuo.server.routing.Department;
import org.yinuo.server.routing.Departments;
import org.yinuo.server.shared.OncePerKey;

/** The departments of the house. */
@RestController
@RequestMapping("/api/departments")
class DepartmentDoor {
    private final Departments departments;

    DepartmentDoor(Departments departments) {
        this.departments = departments;
    }

    record Body(@NotBlank @Size(max = 60) String nameZh, @NotBlank @Size(max = 60) String nameEn, @Nullable Long headId) {
        Departments.Draft draft() {
            return new Departments.Draft(nameZh.strip(), nameEn.strip(), headId);
        }
    }

    @GetMapping
    @PreAuthorize("hasAuthority('requests.read')")
    List<Department> all() {
        return departments.all();
    }

    @PostMapping
    @OncePerKey
    @PreAuthorize("hasAuthority('settings.manage')")
    @ResponseStatus(HttpStatus.CREATED)
    Department add(@Valid @RequestBody Body body) {
        return departments.add(body.draft());
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('settings.manage')")
    Department change(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
                      @Valid @RequestBody Body body) {
        return departments.change(id, body.draft(), ifMatch);
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('settings.manage')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable long id) {
        departments.close(id);
    }
}
