package org.uyum.deputies.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.uyum.engine.OpenTask;
import org.uyum.engine.Processes;

/** Takes a task over from one of our pages, and goes on in the Tasklist, where it is done. */
@Controller
class TakeOverController {

    private final Processes processes;

    TakeOverController(Processes processes) {
        this.processes = processes;
    }

    @PostMapping("/tasks/{id}/take-over")
    String takeOver(@PathVariable String id, @RequestParam("for") String principal) {
        processes.takeOver(id, principal);
        return "redirect:" + OpenTask.tasklistUrl(id);
    }
}
