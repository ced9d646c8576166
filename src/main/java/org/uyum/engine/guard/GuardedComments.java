package org.uyum.engine.guard;

import java.io.InputStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;

/**
 * Comments on tasks: whoever works for the task's municipality may add one; none is changed or taken away again, since
 * they are part of what is on record. Attachments are not used: files belong to the pages of the modules.
 */
abstract class GuardedComments extends TaskServiceImpl {

    final TaskGuard guard;

    GuardedComments(TaskGuard guard) {
        this.guard = guard;
    }

    final void refuseIfLoggedIn(String why) {
        commandExecutor.execute(context -> {
            if (context.getAuthenticatedUserId() != null) {
                throw new AuthorizationException(guard.text(why));
            }
            return null;
        });
    }

    private void closed() {
        refuseIfLoggedIn("engine.guard.notByRest");
    }

    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        commandExecutor.execute(context -> {
            guard.checkComment(taskId == null ? null : context.getTaskManager().findTaskById(taskId));
            return null;
        });
        return super.createComment(taskId, processInstanceId, message);
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        closed();
        super.updateTaskComment(taskId, commentId, message);
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        closed();
        super.updateProcessInstanceComment(processInstanceId, commentId, message);
    }

    @Override
    public void deleteTaskComment(String taskId, String commentId) {
        closed();
        super.deleteTaskComment(taskId, commentId);
    }

    @Override
    public void deleteTaskComments(String taskId) {
        closed();
        super.deleteTaskComments(taskId);
    }

    @Override
    public void deleteProcessInstanceComment(String processInstanceId, String commentId) {
        closed();
        super.deleteProcessInstanceComment(processInstanceId, commentId);
    }

    @Override
    public void deleteProcessInstanceComments(String processInstanceId) {
        closed();
        super.deleteProcessInstanceComments(processInstanceId);
    }

    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        closed();
        return super.createAttachment(type, taskId, processInstanceId, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        closed();
        return super.createAttachment(type, taskId, processInstanceId, name, description, url);
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        closed();
        super.saveAttachment(attachment);
    }

    @Override
    public void deleteAttachment(String attachmentId) {
        closed();
        super.deleteAttachment(attachmentId);
    }

    @Override
    public void deleteTaskAttachment(String taskId, String attachmentId) {
        closed();
        super.deleteTaskAttachment(taskId, attachmentId);
    }
}
