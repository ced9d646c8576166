package org.uyum.administration.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.uyum.administration.Admission;
import org.uyum.engine.Grant;
import org.uyum.engine.Grants;
import org.uyum.engine.ModelTask;
import org.uyum.engine.ModelTasks;
import org.uyum.identity.Role;
import org.uyum.web.Texts;

/**
 * What each role may: in the engine as it is granted there, which tasks are whose, as the models say, and who approves
 * whose work, as the steps say.
 */
@Controller
@RequestMapping("/admin/roles")
class RolesController {

    private final Grants grants;
    private final ModelTasks models;
    private final Admission admission;
    private final Texts texts;

    RolesController(Grants grants, ModelTasks models, Admission admission, Texts texts) {
        this.grants = grants;
        this.models = models;
        this.admission = admission;
        this.texts = texts;
    }

    @GetMapping
    String show(Model model) {
        admission.requireReader();
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .toList();
        Map<String, Map<Role, List<String>>> table = new LinkedHashMap<>();
        for (Grant grant : grants.all()) {
            String what = what(grant);
            grant.permissions().forEach(permission -> table.computeIfAbsent(what, each -> new LinkedHashMap<>())
                    .computeIfAbsent(grant.role(), each -> new ArrayList<>())
                    .add(permission));
        }
        model.addAttribute("roles", roles);
        model.addAttribute("grants", table);
        List<ModelTask> tasks = models.all();
        model.addAttribute("pairs", FourEyesPair.of(tasks));
        model.addAttribute(
                "processes",
                tasks.stream()
                        .collect(Collectors.groupingBy(ModelTask::process, LinkedHashMap::new, Collectors.toList())));
        return "administration/roles";
    }

    /** Applications have names of ours, single processes those of their models. */
    private String what(Grant grant) {
        if (grant.isOfAll()) {
            return texts.get("administration.roles.allOf." + grant.resource());
        }
        return texts.find("administration.roles.application." + grant.id())
                .or(() -> models.nameOf(grant.id()))
                .orElse(grant.id());
    }
}
